import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { listActivities } from '../../modules/activities/queries/list-activities.ts'
import { listDisconnects } from '../../modules/activities/queries/list-disconnects.ts'
import { listDuties } from '../../modules/activities/queries/list-duties.ts'
import { showActivity } from '../../modules/activities/queries/show-activity.ts'
import { showDutyCalendar } from '../../modules/activities/queries/show-duty-calendar.ts'
import type { Tables } from '../../platform/tables.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../testing/platform.ts'
import { loadSampleIfEmpty } from '../load.ts'
import { sampleId } from './ids.ts'

let testing: TestPlatform
let milliseconds: number
beforeAll(async () => {
  testing = await testPlatform()
  const began = performance.now()
  await loadSampleIfEmpty(testing.platform, () => undefined)
  milliseconds = performance.now() - began
}, 60_000)
afterAll(async () => {
  process.stdout.write(`sample loaded in ${String(Math.round(milliseconds))} ms\n`)
  await testing.close()
})

async function officeOf(slug: string) {
  const unit = await testing.platform.db
    .selectFrom('organization')
    .select(['id', 'path'])
    .where('id', '=', sampleId('organization', slug))
    .executeTakeFirstOrThrow()
  return { unit, actor: actorWith([{ role: 'partyOffice', on: unit }]) }
}
const Listed = z.object({
  items: z.array(z.object({ id: z.uuid(), title: z.string(), audience: z.int(), serviceHours: z.number() })),
})

test('the page’s figures are sums of records that can be opened', async () => {
  const { actor } = await officeOf('dangxiao')
  const of = (kindCode: string) => outputOf(callAs(testing, actor, listActivities, { kindCode, limit: '200' }), Listed)
  const talks = (await of('micro_talk')).items
  expect([talks.length, talks.reduce((sum, one) => sum + one.audience, 0)]).toEqual([42, 8064])
  const services = (await of('micro_service')).items
  expect(services.reduce((sum, one) => sum + one.serviceHours, 0)).toBe(1716)
  const shown = await outputOf(
    callAs(testing, actor, showActivity, { activityId: talks[0]?.id }),
    z.object({ links: z.array(z.object({ taskName: z.string() })) }),
  )
  expect(shown.links).toEqual([{ taskName: '到各地开展理论宣讲' }])
})

const Duties = z.object({
  items: z.array(
    z.object({
      organizationName: z.string(),
      duties: z.array(z.object({ kindCode: z.string(), state: z.string() })),
    }),
  ),
})

test('November’s theme day of 市住建局’s first branch is still due, others’ are met', async () => {
  const { unit, actor } = await officeOf('zhujian')
  const { items } = await outputOf(
    callAs(testing, actor, listDuties, { organizationId: unit.id, month: '2026-11', limit: '200' }),
    Duties,
  )
  const first = items.find((one) => one.organizationName === '第一党支部（城市更新）')
  expect(first?.duties.find((one) => one.kindCode === 'theme_day')?.state).toBe('due')
  const states = new Set(items.flatMap((one) => one.duties).map((one) => one.state))
  expect([...states].sort()).toEqual(['coming', 'due', 'met'])
  const year = await outputOf(
    callAs(testing, actor, showDutyCalendar, { organizationId: sampleId('organization', 'zhujian.zb3'), year: '2026' }),
    z.object({ duties: z.array(z.object({ state: z.string() })), dates: z.array(z.object({ what: z.string() })) }),
  )
  expect(year.duties.filter((one) => one.state === 'met').length).toBeGreaterThan(20)
})

test('the first two-skins list is not empty and each rule is found somewhere in the city', async () => {
  const root = await officeOf('city')
  const { counts } = await outputOf(
    callAs(testing, root.actor, listDisconnects, { organizationId: root.unit.id }),
    z.object({ counts: z.record(z.string(), z.int()) }),
  )
  process.stdout.write(`${JSON.stringify(counts)}\n`)
  expect(Object.values(counts).every((count) => count > 0)).toBe(true)
})

test('counters agree with the rows they count', async () => {
  const wrong = await wrongCounters(testing.platform.db)
  expect(wrong).toBe(0)
})

async function wrongCounters(db: Kysely<Tables>): Promise<number> {
  const found = await sql<{ count: number }>`select count(*)::int as count from activity where
    link_count <> (select count(*) from activity_link where activity_id = activity.id and unlinked_at is null)
    or open_items <> (select count(*) from activity_item where activity_id = activity.id and state = 'open')
    or present <> (select count(*) from activity_attendance where activity_id = activity.id and status = 'present')
    or voters <> (select count(*) from activity_attendance where activity_id = activity.id and has_vote)`.execute(db)
  return found.rows[0]?.count ?? -1
}
