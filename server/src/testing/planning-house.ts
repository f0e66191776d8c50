import type { Role } from '@hepai/contract/permissions'
import { editPlan as editContract, showPlan as shownContract } from '@hepai/contract/planning'
import { changePlan } from '../modules/planning/commands/change-plan.ts'
import { editPlan } from '../modules/planning/commands/edit-plan.ts'
import { showPlan } from '../modules/planning/queries/show-plan.ts'
import type { Actor } from '../platform/grant.ts'
import { newId } from '../platform/ids.ts'
import { type GivenOrganization, givenOn } from './given.ts'
import { givenPlan } from './given-plan.ts'
import { actorWith, callAs, outputOf, testPlatform, type TestPlatform } from './platform.ts'

/** A house with the city of `given`, and plans made of edits: what most tests of planning begin with. */
export type PlanningHouse = {
  readonly test: TestPlatform
  readonly city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
  /** Business officer of 市住建局. */
  readonly officer: Actor
  readonly as: (role: Role, on: GivenOrganization) => Actor
  /** An id of a plan of 市住建局 with what the edits add. */
  readonly planWith: (edits?: readonly unknown[]) => Promise<string>
  readonly edit: (planId: string, edits: readonly unknown[]) => Promise<ReturnType<typeof editContract.output.parse>>
  /** Puts a plan away, as its owner does. */
  readonly archive: (planId: string) => Promise<void>
  readonly close: () => Promise<void>
}

export async function planningHouse(): Promise<PlanningHouse> {
  const test = await testPlatform()
  const city = await givenOn(test).city()
  const officer = actorWith([{ role: 'businessOfficer', on: city.unit }], '李业务')
  const edit = (planId: string, edits: readonly unknown[]) =>
    outputOf(callAs(test, officer, editPlan, { planId, edits }), editContract.output)
  return {
    test,
    city,
    officer,
    as: (role, on) => actorWith([{ role, on }]),
    edit,
    planWith: async (edits = []) => {
      const { id } = await givenPlan(test, { organization: city.unit, name: `计划${newId()}` })
      if (edits.length > 0) await edit(id, edits)
      return id
    },
    archive: async (planId) => {
      const { name, startOn, version } = await outputOf(
        callAs(test, officer, showPlan, { planId }),
        shownContract.output,
      )
      await callAs(test, officer, changePlan, { planId, name, startOn, version, archived: true })
    },
    close: () => test.close(),
  }
}
