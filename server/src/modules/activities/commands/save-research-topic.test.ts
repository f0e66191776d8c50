import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { answerOf, givenTopic } from '../../../testing/given-themes.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { saveResearchTopic } from './save-research-topic.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())
const refused = { code: 'platform.notFoundOrNotAllowed' }

const fields = { title: '电梯', question: '难在哪里', fromOn: '2026-03-02' }
const save = (more: object = {}, actor = house.secretary) =>
  callAs(testing, actor, saveResearchTopic, { organizationId: house.city.branch.id, fields, ...more })
const people = () => testing.platform.db.selectFrom('research_person').select('person_id').orderBy('sort').execute()

test('a topic keeps its question, its people in order and the activity it began with', async () => {
  const { id: activityId } = await givenActivity(testing, house, { kindCode: 'micro_research', title: '入户调研' })
  const personIds = [house.members[1]?.id, house.members[0]?.id]
  await save({ fields: { ...fields, personIds }, activityId })
  expect((await people()).map((row) => row.person_id)).toEqual(personIds)
  const linked = await testing.platform.db.selectFrom('research_activity').select('activity_id').execute()
  expect(linked).toEqual([{ activity_id: activityId }])
  expect(await auditOf(testing, 'activities.saveResearchTopic')).toMatchObject([{ change: { title: '电梯' } }])
})

test('it is changed by version; who seconds it is written anew', async () => {
  const { id } = await givenTopic(testing, house, { personIds: [house.members[2]?.id] })
  const change = (version: number) =>
    save({ topicId: id, version, fields: { ...fields, personIds: [house.members[3]?.id] } })
  expect(await answerOf(change(1))).toMatchObject({ version: 2 })
  await expect(change(1)).rejects.toMatchObject({ code: 'platform.versionConflict' })
  expect((await people()).map((row) => row.person_id)).toContain(house.members[3]?.id)
  expect((await people()).map((row) => row.person_id)).not.toContain(house.members[2]?.id)
})

test('days the wrong way round, strangers, another unit’s activity and another’s branch are refused', async () => {
  await expect(save({ fields: { ...fields, toOn: '2026-03-01' } })).rejects.toMatchObject({
    code: 'activities.topicDates',
  })
  await expect(save({ fields: { ...fields, personIds: [house.stranger.id] } })).rejects.toMatchObject({
    code: 'activities.topicPerson',
  })
  await expect(save({ activityId: crypto.randomUUID() })).rejects.toMatchObject({ code: 'activities.topicActivity' })
  await expect(save({}, house.outsider)).rejects.toMatchObject(refused)
})
