import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse } from '../../../testing/given-activity.ts'
import { answerOf, givenAdoption, givenTopic } from '../../../testing/given-themes.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { saveAdoption } from './save-adoption.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())
const refused = { code: 'platform.notFoundOrNotAllowed' }

test('an adoption says who, when and what; it is not before its finding and not in the future', async () => {
  const { id: topicId } = await givenTopic(testing, house)
  const { finding, adoption } = await givenAdoption(testing, house, topicId)
  const save = (wish: object = {}, actor = house.secretary) =>
    callAs(testing, actor, saveAdoption, {
      ...{ findingId: finding.id, adoptedBy: '市政府', adoptedOn: '2026-07-01', decision: '列入实事项目' },
      ...wish,
    })
  expect(await answerOf(save({ adoptionId: adoption.id, version: 1 }))).toMatchObject({ version: 2 })
  await expect(save({ adoptionId: adoption.id, version: 1 })).rejects.toMatchObject({
    code: 'platform.versionConflict',
  })
  await expect(save({ adoptedOn: '2026-05-19' })).rejects.toMatchObject({ code: 'activities.adoptedBeforeFound' })
  await expect(save({ adoptedOn: '2026-11-24' })).rejects.toMatchObject({ code: 'activities.dayInFuture' })
  await expect(save({}, house.outsider)).rejects.toMatchObject(refused)
  await expect(save({ findingId: crypto.randomUUID() })).rejects.toMatchObject(refused)
  expect(await auditOf(testing, 'activities.saveAdoption')).toMatchObject([
    {},
    { change: { adoptedBy: '市政府', before: { adoptedBy: '市住建局党组' } } },
  ])
})
