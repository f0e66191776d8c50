import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse } from '../../../testing/given-activity.ts'
import { answerOf } from '../../../testing/given-themes.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { listDisconnects } from '../queries/list-disconnects.ts'
import { dismissDisconnect } from './dismiss-disconnect.ts'
import { revokeDismissal } from './revoke-dismissal.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())
const refused = { code: 'platform.notFoundOrNotAllowed' }

const list = () =>
  answerOf(
    callAs(testing, house.office, listDisconnects, { organizationId: house.city.unit.id, rule: 'taskWithoutBranch' }),
  )

test('a dismissal stays visible with its reason and day, and is taken back once', async () => {
  const dismissal = { rule: 'taskWithoutBranch', subjectId: house.task.id, reason: '外包任务', expiresOn: '2026-12-31' }
  await callAs(testing, house.office, dismissDisconnect, dismissal)
  expect(await list()).toMatchObject({
    items: [],
    dismissed: [
      {
        ...{ subjectName: '老旧小区改造', rulesVersion: 1 },
        dismissal: { reason: '外包任务', expiresOn: '2026-12-31', madeByName: '测试人员', madeOn: '2026-11-23' },
      },
    ],
  })
  const { id } = await testing.platform.db.selectFrom('disconnect_dismissal').select('id').executeTakeFirstOrThrow()
  const revoke = (actor = house.office) => callAs(testing, actor, revokeDismissal, { dismissalId: id })
  await expect(revoke(house.outsider)).rejects.toMatchObject(refused)
  await revoke()
  expect(await list()).toMatchObject({ items: [{ subjectId: house.task.id }], dismissed: [] })
  await expect(revoke()).rejects.toMatchObject(refused)
  const [kept] = await testing.platform.db.selectFrom('disconnect_dismissal').selectAll().execute()
  expect(kept).toMatchObject({ reason: '外包任务', revoked_by_name: '测试人员' })
  expect(await auditOf(testing, 'activities.revokeDismissal')).toHaveLength(1)
})
