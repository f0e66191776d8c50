import type { IndicatorView } from '@hepai/contract/planning-shapes'
import { ChoiceField, LongTextField, TextField } from '../../../../design/form.tsx'
import type { FormState } from '../../../../design/use-form.ts'
import { saveIndicator, sortLast } from '../../layout/edit-goals.ts'
import { words } from '../../strings/goals/zh-CN.ts'
import { usePlan } from '../plan-context.ts'
import { choicesOf, GoalForm, MoreFields } from './form-parts.tsx'
import {
  aggregates,
  directions,
  homeText,
  type IndicatorHome,
  indicatorFields,
  indicatorProblems,
  indicatorValues,
  type IndicatorValues,
} from './goal-values.ts'
import { type GoalFormEnd, useGoalForm } from './use-goal-save.ts'
import './goals.css'

type Props = GoalFormEnd & { readonly of: IndicatorView | null; readonly home: IndicatorHome }
const said = words.fields
const folded = ['targetOn', 'decimals', 'weight'] as const

export function IndicatorForm({ of, home, onDone }: Props) {
  const { plan } = usePlan()
  const form = useGoalForm({
    ...{ of, onDone },
    what: 'indicator',
    at: 'home',
    place: homeText(home),
    initial: indicatorValues(of, home, plan.year),
    check: indicatorProblems,
    fieldsOf: (values) => indicatorFields(values, of?.sort ?? sortLast(plan.indicators)),
    editOf: (id, fields) => saveIndicator(of, id, fields),
  })
  return (
    <GoalForm what="indicator" {...{ form, of, onDone }}>
      <TextField form={form} name="name" label={said.name} />
      <TextField form={form} name="unit" label={said.unit} help={words.unitHelp} />
      <TextField form={form} name="baselineValue" label={said.baselineValue} kind="number" isOptional />
      <TextField form={form} name="targetValue" label={said.targetValue} kind="number" isOptional />
      <MoreFields hasProblem={folded.some((name) => form.problems[name] !== undefined)}>
        <RestOfIndicator form={form} home={of ?? home} />
      </MoreFields>
    </GoalForm>
  )
}

function RestOfIndicator({ form, home }: { form: FormState<IndicatorValues>; home: IndicatorHome }) {
  return (
    <>
      <TextField form={form} name="baselineOn" label={said.baselineOn} kind="date" isOptional />
      <TextField form={form} name="targetOn" label={said.targetOn} kind="date" isOptional />
      <ChoiceField
        form={form}
        name="direction"
        label={said.direction}
        choices={choicesOf(directions, words.directions)}
      />
      <ChoiceField
        form={form}
        name="aggregate"
        label={said.aggregate}
        choices={choicesOf(aggregates, words.aggregates)}
      />
      <LongTextField form={form} name="caliber" label={said.caliber} help={words.caliberHelp} rows={2} isOptional />
      <TextField form={form} name="source" label={said.source} isOptional />
      <TextField form={form} name="decimals" label={said.decimals} help={words.decimalsHelp} kind="number" isOptional />
      <TextField form={form} name="weight" label={said.weight} help={words.weightHelp} kind="number" />
      <ChoiceField form={form} name="home" label={said.home} choices={useHomes(home)} />
    </>
  )
}

/** The task it stands at, and every objective it could stand at. */
function useHomes(home: IndicatorHome) {
  const { plan, tree } = usePlan()
  const task = tree.byId.get(home.taskId ?? '')
  const own = task === undefined ? [] : [{ value: `task ${task.id}`, label: words.ofTask(task.name) }]
  const objectives = plan.objectives.map((each) => ({
    value: `objective ${each.id}`,
    label: words.ofObjective(each.name),
  }))
  return [...own, ...objectives]
}
