import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileOf } from '../../../testing/file-of.ts'
import { type ActivityHouse, activityHouse, changedInput, givenActivity } from '../../../testing/given-activity.ts'
import { type TestPlatform, actorWith, callAs, testPlatform } from '../../../testing/platform.ts'
import { docxText } from '../../../testing/read-docx.ts'
import { readPdf, wordsOf } from '../../../testing/read-pdf.ts'
import { correctActivity } from '../commands/correct-activity.ts'
import { issueSummary } from '../commands/issue-summary.ts'
import { downloadSummary } from './download-summary.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const summary = (activityId: string, form: 'pdf' | 'docx' = 'docx', actor = house.secretary) =>
  fileOf(callAs(testing, actor, downloadSummary, { activityId, form }))

const meeting = (occurredOn: string) => ({
  ...{ kindCode: 'general_meeting', title: '十一月支部党员大会', occurredOn, place: '三楼会议室', hostName: '党员甲' },
  attendance: house.members.map(({ id }, index) => ({
    personId: id,
    ...(index === 7 ? { status: 'absent' as const, reason: '出差' } : { status: 'present' as const, reason: '' }),
  })),
  minutes: {
    ...{ agenda: ['审议整改方案'], study: '', parts: [], guests: [{ name: '来宾', post: '' }], signatures: [] },
    speeches: [{ name: '党员丙', text: '会上的不同意见' }],
  },
  votes: [{ matter: '整改方案', rule: 'resolution' as const, eligible: 8, present: 7, yes: 5, no: 1, abstain: 1 }],
  resolutions: [{ text: '开展包联', ownerId: house.members[0]?.id ?? null, dueOn: '2026-12-10' }],
})

test('an issued 纪要 has mark, number, day, decisions, who was there and 版记 at the foot; not who said what', async () => {
  const { id } = await givenActivity(testing, house, meeting('2026-11-12'))
  const copiesTo = ['市住建局机关党委']
  await callAs(testing, house.secretary, issueSummary, { activityId: id, issuedOn: '2026-11-13', copiesTo })
  const file = await summary(id, 'pdf')
  expect(file.fileName).toContain('〔2026〕1号')
  const pages = await readPdf(file.body)
  const words = pages.map(wordsOf).join('')
  for (const part of [
    ...[
      '会议纪要',
      '〔2026〕1号',
      '2026年11月13日',
      '十一月支部党员大会纪要',
      '会议应到9人，实到7人',
      '1.审议整改方案。',
    ],
    ...['赞成5票，反对1票，弃权1票，获得通过', '1.开展包联。（责任人：党员甲，完成期限：2026年12月10日）'],
    ...[
      '出席：党员甲',
      '请假：党员辛（出差）、另有1人',
      '列席：来宾',
      '抄送：市住建局机关党委。',
      '2026年11月13日印发',
    ],
  ])
    expect(words).toContain(part)
  expect(words).not.toContain('会上的不同意见')
  expect(wordsOf(pages.at(-1))).toContain('印发')
})

test('what was issued stays as it was after the record is corrected; a draft has no number', async () => {
  const { id } = await givenActivity(testing, house, meeting('2026-11-13'))
  expect(await docxText((await summary(id)).body)).toContain('（草稿，未编号）')
  await callAs(testing, house.secretary, issueSummary, { activityId: id, issuedOn: '2026-11-13' })
  const changed = changedInput(house, { ...meeting('2026-11-13'), place: '四楼会议室' })
  await callAs(testing, house.secretary, correctActivity, { activityId: id, version: 1, reason: '地点', ...changed })
  const text = await docxText((await summary(id)).body)
  expect(text).toContain('三楼会议室')
  expect(text).not.toContain('四楼会议室')
})

test('of reserved minutes there is no 纪要 for those who may not read them; elsewhere it looks absent', async () => {
  const { id } = await givenActivity(testing, house, {
    ...meeting('2026-11-16'),
    kindCode: 'org_life_meeting',
    votes: [],
  })
  const member = actorWith([{ role: 'member', on: house.city.unit }])
  await expect(summary(id, 'pdf', member)).rejects.toMatchObject({ code: 'activities.summaryWithheld' })
  const absent = { code: 'platform.notFoundOrNotAllowed' }
  await expect(summary(id, 'pdf', house.outsider)).rejects.toMatchObject(absent)
})
