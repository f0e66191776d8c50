import type { ActivityInput } from '@hepai/contract/activities-shapes'
import { z } from 'zod'
import { recordActivity } from '../modules/activities/commands/record-activity.ts'
import type { Actor } from '../platform/grant.ts'
import { CITY } from '../platform/city.ts'
import { newId } from '../platform/ids.ts'
import { givenOn } from './given.ts'
import { givenPlan } from './given-plan.ts'
import { type TestPlatform, actorWith, callAs, outputOf } from './platform.ts'

const Recorded = z.object({
  id: z.uuid(),
  version: z.int(),
  warnings: z.array(z.string()),
  meets: z.array(z.object({ kindCode: z.string(), why: z.string() })),
})

/** The usual city with eight full members and a probationary one in the first branch, their secretary, and a plan with a task. */
export async function activityHouse(test: TestPlatform) {
  const given = givenOn(test)
  const city = await given.city()
  const members = []
  for (const place of ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'])
    members.push(await given.person({ organization: city.branch, name: `党员${place}` }))
  const probationer = await given.person({
    organization: city.branch,
    name: '预备党员壬',
    memberKind: 'probationary',
    joinedOn: '2025-12-20',
  })
  const stranger = await given.person({ organization: city.otherBranch, name: '外单位党员' })
  const plan = await givenPlan(test, { organization: city.unit })
  const task = await givenTask(test, plan.id, city.department.id, '老旧小区改造')
  const secretary = actorWith([
    { role: 'branchSecretary', on: city.branch },
    { role: 'member', on: city.unit },
  ])
  const office = actorWith([{ role: 'partyOffice', on: city.unit }])
  const outsider = actorWith([{ role: 'partyOffice', on: city.otherUnit }])
  return { city, members, probationer, stranger, plan, task, secretary, office, outsider }
}
export type ActivityHouse = Awaited<ReturnType<typeof activityHouse>>

/** A business task as it stands, past every rule. */
export async function givenTask(
  test: TestPlatform,
  planId: string,
  organizationId: string,
  name: string,
): Promise<{ readonly id: string; readonly name: string }> {
  const id = newId()
  await test.platform.db
    .insertInto('task')
    .values({
      city_id: CITY,
      ...{ id, plan_id: planId, kind: 'task', line: 'business', name, organization_id: organizationId },
      ...{ duration_days: 20, weight: 1, stage: '', note: '', sort: 1, branches: '[]' },
    })
    .execute()
  return { id, name }
}

/** A held 主题党日 of today's morning with three members; only what the test names differs. */
export const activityInput = (house: ActivityHouse, wish: Partial<ActivityInput> & { links?: unknown[] } = {}) => ({
  organizationId: house.city.branch.id,
  kindCode: 'theme_day',
  title: '十一月主题党日',
  state: 'held',
  occurredOn: '2026-11-20',
  startsAt: '09:00',
  attendance: house.members.slice(0, 3).map((member) => ({ personId: member.id, status: 'present', reason: '' })),
  ...wish,
})

/** As `activityInput`, for changing an activity: the organisation is not sent again. */
export function changedInput(house: ActivityHouse, wish: Parameters<typeof activityInput>[1] = {}) {
  const { organizationId, ...fields } = activityInput(house, wish)
  return organizationId === '' ? {} : fields
}

/** Records an activity as the branch's secretary, or as someone else. */
export const givenActivity = (
  test: TestPlatform,
  house: ActivityHouse,
  wish: Parameters<typeof activityInput>[1] & { readonly organizationId?: string } = {},
  actor: Actor = house.secretary,
) => outputOf(callAs(test, actor, recordActivity, activityInput(house, wish)), Recorded)
