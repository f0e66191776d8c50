import { afterAll, beforeAll, expect, test } from 'vitest'
import { listResearchTopics as contract } from '@hepai/contract/activities'
import { type ActivityHouse, activityHouse } from '../../../testing/given-activity.ts'
import { givenAdoption, givenTopic } from '../../../testing/given-themes.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { giveAdoptionTask } from '../commands/give-adoption-task.ts'
import { saveFinding } from '../commands/save-finding.ts'
import { listResearchTopics } from './list-research-topics.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())
const refused = { code: 'platform.notFoundOrNotAllowed' }

const list = (more: object = {}, actor = house.office) =>
  outputOf(callAs(testing, actor, listResearchTopics, more), contract.output)

test('each stage is listed as the topic itself says it stands', async () => {
  await givenTopic(testing, house, { title: '问', fromOn: '2026-03-01', toOn: '2026-06-30' })
  const found = await givenTopic(testing, house, { title: '得', fromOn: '2026-03-02' })
  await callAs(testing, house.secretary, saveFinding, { topicId: found.id, text: '结论', foundOn: '2026-05-01' })
  const adopted = await givenTopic(testing, house, { title: '采', fromOn: '2026-03-03' })
  await givenAdoption(testing, house, adopted.id)
  const carried = await givenTopic(testing, house, {
    title: '行',
    fromOn: '2026-03-04',
    personIds: [house.members[0]?.id],
  })
  const { adoption } = await givenAdoption(testing, house, carried.id)
  await callAs(testing, house.secretary, giveAdoptionTask, { adoptionId: adoption.id, taskId: house.task.id })
  const all = (await list()).items
  expect(all.map((one) => [one.title, one.stage])).toEqual([
    ['行', 'carried'],
    ['采', 'adopted'],
    ['得', 'found'],
    ['问', 'asked'],
  ])
  expect(all[0]).toMatchObject({ findings: 1, adoptions: 1, people: [{ name: '党员甲' }], next: '由任务继续推进。' })
  expect(all[3]?.next).toContain('已过')
  for (const { stage, title } of all) expect((await list({ stage })).items.map((one) => one.title)).toEqual([title])
  expect((await list({ search: '采' })).items).toHaveLength(1)
  const page = await list({ limit: '3' })
  expect((await list({ limit: '3', cursor: page.nextCursor })).items.map((one) => one.title)).toEqual(['问'])
})

test('another unit lists none of them', async () => {
  expect((await list({}, house.outsider)).items).toEqual([])
  await expect(list({ organizationId: house.city.branch.id }, house.outsider)).rejects.toMatchObject(refused)
})
