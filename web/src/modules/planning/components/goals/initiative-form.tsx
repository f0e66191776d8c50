import type { InitiativeView, ObjectiveLine } from '@hepai/contract/planning-shapes'
import { ChoiceField, LongTextField, TextField } from '../../../../design/form.tsx'
import { LineTag } from '../../../../design/line-band.tsx'
import { fieldId, type FormState } from '../../../../design/use-form.ts'
import { missingLineOf, saveInitiative, sortLast } from '../../layout/edit-goals.ts'
import { words } from '../../strings/goals/zh-CN.ts'
import { usePlan } from '../plan-context.ts'
import { choicesOf, GoalForm } from './form-parts.tsx'
import {
  fusionModes,
  idsIn,
  initiativeFields,
  initiativeProblems,
  initiativeValues,
  type InitiativeValues,
  objectiveLines,
  pointKinds,
  withId,
} from './goal-values.ts'
import { type GoalFormEnd, useGoalForm } from './use-goal-save.ts'

type Props = GoalFormEnd & { readonly of: InitiativeView | null }
const said = words.fields

export function InitiativeForm({ of, onDone }: Props) {
  const { plan } = usePlan()
  const form = useGoalForm({
    ...{ of, onDone },
    what: 'initiative',
    at: 'objectiveIds',
    place: 'new',
    initial: initiativeValues(of),
    check: initiativeProblems,
    fieldsOf: (values) => initiativeFields(values, of?.sort ?? sortLast(plan.initiatives)),
    editOf: (id, fields) => saveInitiative(of, id, fields),
  })
  return (
    <GoalForm what="initiative" {...{ form, of, onDone }}>
      <TextField form={form} name="name" label={said.name} />
      <JoinedObjectives form={form} />
      <ChoiceField form={form} name="pointKind" label={said.pointKind} choices={choicesOf(pointKinds, words.points)} />
      <LongTextField form={form} name="point" label={said.point} help={words.pointHelp} rows={2} isOptional />
      <ChoiceField form={form} name="mode" label={said.mode} choices={choicesOf(fusionModes, words.modes)} />
      {form.values.mode === 'own' ? <TextField form={form} name="modeName" label={said.modeName} /> : null}
    </GoalForm>
  )
}

type JoinProps = { readonly form: FormState<InitiativeValues> }

/** Objectives to tick, red above and blue below; says when only one line is joined. */
function JoinedObjectives({ form }: JoinProps) {
  const { plan } = usePlan()
  const missing = missingLineOf(idsIn(form.values.objectiveIds), plan.objectives)
  const problem = form.problems['objectiveIds']
  return (
    <fieldset id={fieldId(form.id, 'objectiveIds')} className="pl-goal-join" tabIndex={-1}>
      <legend>{said.objectiveIds}</legend>
      {objectiveLines.map((line) => (
        <LineToJoin key={line} line={line} form={form} />
      ))}
      <p role="status" className="pl-goal-hint">
        {missing === null ? '' : words.onlyOneLine[missing]}
      </p>
      {problem === undefined ? null : <p className="hp-field-problem">{problem}</p>}
    </fieldset>
  )
}

function LineToJoin({ line, form }: JoinProps & { readonly line: ObjectiveLine }) {
  const { plan } = usePlan()
  const objectives = plan.objectives.filter((each) => each.line === line)
  const chosen = idsIn(form.values.objectiveIds)
  return (
    <div role="group" aria-label={words.lines[line]}>
      <LineTag line={line} />
      {objectives.length === 0 ? <p className="hp-quiet">{words.noneToJoin[line]}</p> : null}
      {objectives.map((each) => (
        <label key={each.id} className="pl-goal-tick">
          <input
            type="checkbox"
            checked={chosen.includes(each.id)}
            onChange={({ target }) =>
              form.set('objectiveIds', withId(form.values.objectiveIds, each.id, target.checked))
            }
          />
          <span>{each.name}</span>
        </label>
      ))}
    </div>
  )
}
