import type { KindView } from '@hepai/contract/activities-shapes'
import { organizationKindNames } from '@hepai/contract/organizations'
import { ChoiceField, LongTextField, TextField } from '../../../../design/form.tsx'
import type { FormState } from '../../../../design/use-form.ts'
import { type KindValues, holderKinds, kindChoices, minutesFields } from '../../layout/kind-values.ts'
import { words } from '../../strings/kinds/zh-CN.ts'
import { RowsField } from '../record/rows-field.tsx'
import { ChecksField, FlagField } from './checks-field.tsx'
import '../record/record.css'

const said = words.fields
const choicesOf = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>) =>
  values.map((value) => ({ value, label: names[value] }))
const months = Array.from({ length: 12 }, (_, place) => ({ value: String(place + 1), label: words.monthOf(place + 1) }))
const withNone = <T extends string>(values: readonly T[]): readonly ('none' | T)[] => ['none', ...values]

type Props = { readonly form: FormState<KindValues>; readonly others: readonly KindView[] }

/** Everything that a kind says. */
export function KindFormFields({ form, others }: Props) {
  return (
    <>
      <TextField form={form} name="name" label={said.name} />
      <ChoiceField form={form} name="group" label={said.group} choices={choicesOf(kindChoices.groups, words.groups)} />
      <ChecksField
        form={form}
        name="heldBy"
        label={said.heldBy}
        choices={choicesOf(holderKinds, organizationKindNames)}
      />
      <Cadence form={form} />
      <ChoiceField
        form={form}
        name="attends"
        label={said.attends}
        choices={choicesOf(kindChoices.attendances, words.attends)}
      />
      <ChoiceField
        form={form}
        name="voteRule"
        label={said.voteRule}
        choices={choicesOf(withNone(kindChoices.voteRules), words.voteRules)}
      />
      {form.values.voteRule === 'none' ? null : (
        <ChoiceField
          form={form}
          name="voteBase"
          label={said.voteBase}
          choices={choicesOf(withNone(kindChoices.voteBases), words.voteBases)}
        />
      )}
      <ChecksField
        form={form}
        name="fields"
        label={said.fields}
        choices={choicesOf(minutesFields, words.minutesFields)}
      />
      <LongTextField form={form} name="parts" label={said.parts} help={words.help.parts} rows={3} isOptional />
      <div className="hp-field">
        <p className="hp-field-help">{words.help.alsoMeets}</p>
        <RowsField
          form={form}
          name="alsoMeets"
          label={words.alsoMeets}
          blank={['', '', '']}
          add={words.addAlsoMeets}
          cells={[
            {
              label: words.alsoKind,
              kind: 'choice',
              choices: [
                { value: '', label: words.chooseKind },
                ...others.map((each) => ({ value: each.code, label: each.name })),
              ],
            },
            { label: words.alsoParts, kind: 'text' },
            { label: words.alsoWhy, kind: 'text' },
          ]}
        />
      </div>
      <div>
        <FlagField form={form} name="isExempt" label={said.isExempt} />
        <FlagField form={form} name="isReserved" label={said.isReserved} />
        <FlagField form={form} name="isTraining" label={said.isTraining} />
      </div>
      <Source form={form} />
    </>
  )
}

/** How often and how strictly; what is never due asks for none of the rest. */
function Cadence({ form }: Pick<Props, 'form'>) {
  return (
    <>
      <ChoiceField form={form} name="every" label={said.every} choices={choicesOf(kindChoices.everies, words.every)} />
      {form.values.every === 'none' ? null : (
        <>
          <TextField form={form} name="times" label={said.times} kind="number" />
          <ChecksField
            form={form}
            name="usualMonths"
            label={said.usualMonths}
            help={words.help.usualMonths}
            choices={months}
          />
          <TextField form={form} name="graceDays" label={said.graceDays} kind="number" />
          <TextField
            form={form}
            name="minFullMembers"
            label={said.minFullMembers}
            help={words.help.minFullMembers}
            kind="number"
          />
        </>
      )}
      <ChoiceField
        form={form}
        name="strength"
        label={said.strength}
        choices={choicesOf(kindChoices.strengths, words.strengths)}
      />
    </>
  )
}

function Source({ form }: Pick<Props, 'form'>) {
  return (
    <>
      <TextField form={form} name="sourceTitle" label={said.sourceTitle} help={words.help.source} />
      <TextField form={form} name="sourceArticle" label={said.sourceArticle} isOptional />
      <ChoiceField
        form={form}
        name="confidence"
        label={said.confidence}
        choices={choicesOf(kindChoices.confidences, words.confidences)}
      />
      <LongTextField form={form} name="note" label={said.note} rows={2} isOptional />
      <TextField form={form} name="validFrom" label={said.validFrom} help={words.help.validFrom} kind="date" />
      <TextField form={form} name="validTo" label={said.validTo} help={words.help.validTo} kind="date" isOptional />
    </>
  )
}
