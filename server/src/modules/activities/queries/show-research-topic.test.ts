import { afterAll, beforeAll, expect, test } from 'vitest'
import { showResearchTopic as contract } from '@hepai/contract/activities'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { answerOf, givenAdoption, givenTopic } from '../../../testing/given-themes.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { giveAdoptionTask } from '../commands/give-adoption-task.ts'
import { linkTopicActivity } from '../commands/link-topic-activity.ts'
import { listResearchTopics } from './list-research-topics.ts'
import { showResearchTopic } from './show-research-topic.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())
const refused = { code: 'platform.notFoundOrNotAllowed' }

const show = (topicId: string, actor = house.secretary) =>
  outputOf(callAs(testing, actor, showResearchTopic, { topicId }), contract.output)

test('one page tells the way from the question to the task', async () => {
  const { id: topicId } = await givenTopic(testing, house)
  const { id: activityId } = await givenActivity(testing, house, {
    kindCode: 'micro_research',
    title: '入户座谈',
    audience: 36,
  })
  await callAs(testing, house.secretary, linkTopicActivity, { topicId, activityId, isLinked: true })
  const { adoption } = await givenAdoption(testing, house, topicId)
  await callAs(testing, house.secretary, giveAdoptionTask, { adoptionId: adoption.id, taskId: house.task.id })
  const shown = await show(topicId)
  expect(shown.topic).toMatchObject({ stage: 'carried', activities: 1 })
  expect(shown.activities).toMatchObject([{ title: '入户座谈', kindName: '微调研', audience: 36 }])
  expect(shown.findings).toMatchObject([
    {
      text: '低层住户担心采光',
      adoptions: [{ adoptedBy: '市住建局党组', adoptedOn: '2026-06-10', task: { name: '老旧小区改造' } }],
    },
  ])
  const ofActivity = { activityId, limit: '5' }
  const listed = await answerOf(callAs(testing, house.secretary, listResearchTopics, ofActivity))
  expect(listed).toMatchObject({ items: [{ id: topicId }] })
  expect(shown.allowed).toContain('activities.saveFinding')
  expect((await show(topicId, house.office)).allowed).toContain('activities.saveFinding')
})

test('another unit’s topic looks absent', async () => {
  const { id } = await givenTopic(testing, house)
  await expect(show(id, house.outsider)).rejects.toMatchObject(refused)
  await expect(show(crypto.randomUUID())).rejects.toMatchObject(refused)
})
