import { KindFields, Minutes } from '@hepai/contract/activities-shapes'
import * as contract from '@hepai/contract/activities'
import { text } from 'node:stream/consumers'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { listDuties } from '../../modules/activities/queries/list-duties.ts'
import { listKinds } from '../../modules/activities/queries/list-kinds.ts'
import { listLeaves } from '../../modules/activities/queries/list-leaves.ts'
import { listSummaries } from '../../modules/activities/queries/list-summaries.ts'
import { showActivity } from '../../modules/activities/queries/show-activity.ts'
import { openContent } from '../../modules/files/index.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../testing/platform.ts'
import { loadSampleIfEmpty } from '../load.ts'
import { sampleId } from './ids.ts'

let testing: TestPlatform
beforeAll(async () => {
  testing = await testPlatform()
  await loadSampleIfEmpty(testing.platform, () => undefined)
}, 60_000)
afterAll(() => testing.close())

async function actorOn(slug: string, role: 'partyOffice' | 'branchSecretary' | 'committeeStaff') {
  const on = await testing.platform.db
    .selectFrom('organization')
    .select(['id', 'path'])
    .where('id', '=', sampleId('organization', slug))
    .executeTakeFirstOrThrow()
  return actorWith([{ role, on }])
}

const shown = async (slug: string, unit: string) =>
  outputOf(
    callAs(testing, await actorOn(unit, 'branchSecretary'), showActivity, { activityId: sampleId('activity', slug) }),
    contract.showActivity.output,
  )

test('records carry real files: what is on disk is what its row says', async () => {
  const { db } = testing.platform
  const rows = await db.selectFrom('attachment').select(['name', 'hash', 'kind', 'subject_id']).execute()
  expect(new Set(rows.map((row) => row.subject_id)).size).toBeGreaterThan(60)
  expect([...new Set(rows.map((row) => row.kind))].sort()).toEqual(['docx', 'pdf', 'png'])
  const contents = new Map(rows.map((row) => [row.hash, row]))
  expect(contents.size).toBe(6)
  for (const row of contents.values())
    expect((await text(await openContent(testing.platform, row))).length).toBeGreaterThan(300)
})

test('the important meetings have set minutes with lists, votes that count and decisions', async () => {
  const { minutes, votes, resolutions } = await shown('dangxiao.zb4.general-2', 'dangxiao.zb4')
  expect(minutes.body?.content.map((block) => block.type)).toEqual(
    expect.arrayContaining(['heading', 'orderedList', 'bulletList']),
  )
  expect(votes.map((vote) => [vote.rule, vote.isQuorate, vote.isSecret])).toEqual([
    ['resolution', true, false],
    ['admitMember', true, true],
  ])
  expect(resolutions).toHaveLength(2)
  const rows = await testing.platform.db.selectFrom('activity').select('minutes').execute()
  for (const row of rows) expect(Minutes.safeParse(row.minutes).error).toBeUndefined()
})

test('whoever is known to be away is excused in the lists of those days', async () => {
  const { db } = testing.platform
  const leaves = await outputOf(
    callAs(testing, await actorOn('zhujian.zb1', 'branchSecretary'), listLeaves, {
      organizationId: sampleId('organization', 'zhujian.zb1'),
    }),
    contract.listLeaves.output,
  )
  expect(leaves.items.map((one) => one.kind)).toContain('secondment')
  const wrong = await sql<{ count: number }>`select count(*)::int as count from activity_attendance as came
    join activity on activity.id = came.activity_id
    join person_leave as leave on leave.person_id = came.person_id
      and activity.occurred_on >= leave.from_on and activity.occurred_on <= coalesce(leave.to_on, 'infinity')
    where came.status = 'present'`.execute(db)
  expect(wrong.rows[0]?.count).toBe(0)
})

test('纪要 are numbered within their organisation, and a correction made one of them out of date', async () => {
  const issued = async (branch: string, meeting: string) => {
    const activityId = sampleId('activity', `${branch}.${meeting}`)
    const view = await outputOf(
      callAs(testing, await actorOn(branch, 'branchSecretary'), listSummaries, { activityId }),
      contract.listSummaries.output,
    )
    return { numbers: view.items.map((one) => one.number), isOutdated: view.isOutdated }
  }
  expect(await issued('zhujian.zb1', 'general-1')).toEqual({ numbers: ['〔2026〕1号'], isOutdated: false })
  expect(await issued('zhujian.zb1', 'general-2')).toEqual({ numbers: ['〔2026〕2号'], isOutdated: true })
  expect((await shown('zhujian.zb1.general-2', 'zhujian.zb1')).corrections).toHaveLength(1)
  const { length } = await testing.platform.db.selectFrom('activity_summary').select('id').execute()
  expect(length).toBeGreaterThan(10)
})

test('corrections keep what stood before', async () => {
  const rows = await testing.platform.db.selectFrom('activity_correction').selectAll().execute()
  expect(rows.length).toBeGreaterThan(5)
  for (const row of rows) expect(Object.keys(z.record(z.string(), z.unknown()).parse(row.before))).toHaveLength(1)
})

test('a party office’s own kinds hold for its branches only, each version for its time', async () => {
  const kindsOf = async (unit: string, onDay: string) => {
    const input = { organizationId: sampleId('organization', `${unit}.zb1`), onDay }
    const actor = await actorOn(unit, 'partyOffice')
    return outputOf(callAs(testing, actor, listKinds, input), contract.listKinds.output)
  }
  const now = await kindsOf('zhujian', '2026-11-23')
  expect(now.items.find((kind) => kind.code === 'site_council')?.parts).toHaveLength(3)
  const other = await kindsOf('dangxiao', '2026-11-23')
  expect(other.items.some((kind) => kind.code === 'site_council')).toBe(false)
  const rows = await testing.platform.db.selectFrom('activity_kind').select('fields').execute()
  for (const row of rows) expect(KindFields.parse(row.fields).source.title).not.toBe('')
})

test('every review that was voted on has the record of its meeting, held together with the 组织生活会', async () => {
  const rows = await testing.platform.db
    .selectFrom('review')
    .innerJoin('activity', 'activity.id', 'review.activity_id')
    .select(['review.organization_id', 'activity.organization_id as heldBy', 'activity.also_kinds as also'])
    .select(['review.year', 'activity.occurred_on as on'])
    .execute()
  expect(rows).toHaveLength(6)
  for (const row of rows) expect([row.heldBy, row.on.slice(0, 4)]).toEqual([row.organization_id, String(row.year)])
  expect(rows.filter((row) => row.also.includes('org_life_meeting'))).toHaveLength(5)
})

test('some gaps are explained, others stay open', async () => {
  const { items } = await outputOf(
    callAs(testing, await actorOn('city', 'committeeStaff'), listDuties, {
      organizationId: sampleId('organization', 'city'),
      month: '2026-06',
      limit: '200',
    }),
    contract.listDuties.output,
  )
  const states = items
    .flatMap((one) => one.duties)
    .filter((duty) => duty.kindCode === 'theme_day')
    .map((duty) => duty.state)
  expect(new Set(states)).toEqual(new Set(['met', 'excused', 'late']))
})
