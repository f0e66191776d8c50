import type { ObjectiveLine, ObjectiveView } from '@hepai/contract/planning-shapes'
import { ChoiceField, LongTextField, TextField } from '../../../../design/form.tsx'
import { useRead } from '../../../../platform/use-call.ts'
import { saveObjective, sortLast } from '../../layout/edit-goals.ts'
import { words } from '../../strings/goals/zh-CN.ts'
import { usePlan } from '../plan-context.ts'
import { choicesOf, GoalForm, MoreFields } from './form-parts.tsx'
import { objectiveFields, objectiveLines, objectiveProblems, objectiveValues } from './goal-values.ts'
import { type GoalFormEnd, useGoalForm } from './use-goal-save.ts'

type Props = GoalFormEnd & { readonly of: ObjectiveView | null; readonly line: ObjectiveLine }
const said = words.fields

export function ObjectiveForm({ of, line, onDone }: Props) {
  const { plan } = usePlan()
  const form = useGoalForm({
    ...{ of, onDone },
    what: 'objective',
    at: 'priorityId',
    place: line,
    initial: objectiveValues(of, line),
    check: objectiveProblems,
    fieldsOf: (values) => objectiveFields(values, of?.sort ?? sortLast(plan.objectives)),
    editOf: (id, fields) => saveObjective(of, id, fields),
  })
  return (
    <GoalForm what="objective" {...{ form, of, onDone }}>
      <TextField form={form} name="name" label={said.name} />
      <ChoiceField form={form} name="line" label={said.line} choices={choicesOf(objectiveLines, words.lineNames)} />
      <ChoiceField form={form} name="priorityId" label={said.priorityId} choices={usePriorityChoices(of)} />
      <MoreFields hasProblem={form.problems['weight'] !== undefined}>
        <LongTextField form={form} name="note" label={said.note} isOptional />
        <TextField form={form} name="weight" label={said.weight} help={words.weightHelp} kind="number" />
      </MoreFields>
    </GoalForm>
  )
}

/** The priorities of the plan's year that are in use, and the one already chosen. */
function usePriorityChoices(of: ObjectiveView | null) {
  const { plan } = usePlan()
  const priorities = useRead('planning.listPriorities', { year: plan.year })
  const known = (priorities.data?.items ?? [])
    .filter((each) => each.retiredOn === null)
    .map((each) => ({ value: each.id, label: each.name }))
  const own = of?.priorityId ?? null
  const chosen =
    own === null || known.some((each) => each.value === own) ? [] : [{ value: own, label: of?.priorityName ?? '' }]
  return [{ value: '', label: words.noPriority }, ...known, ...chosen]
}
