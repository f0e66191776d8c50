import type { SchemeView } from '@hepai/contract/reviews-shapes'
import { Link, useNavigate } from '@tanstack/react-router'
import { ChoiceField, Form, LongTextField, TextField } from '../../../../design/form.tsx'
import { showToast } from '../../../../design/toast.tsx'
import type { FormState } from '../../../../design/use-form.ts'
import { useForm } from '../../../../design/use-form.ts'
import { longDay } from '../../../../platform/dates.ts'
import { useWrite } from '../../../../platform/use-call.ts'
import { type SchemeValues, confidences, limitBases, valuesOf, wishOf, wrongIn } from '../../layout/scheme-values.ts'
import { words } from '../../strings/schemes/zh-CN.ts'
import { GradesField, PointsField } from './grades-field.tsx'
import { WeightsField } from './weights-field.tsx'
import '../reviews.css'

type Props = {
  readonly organizationId: string
  /** The scheme that it starts from. */
  readonly before: SchemeView
  /** The saved version that is put right; undefined for a new one. */
  readonly changing: SchemeView | undefined
  readonly today: string
}

/** One version of a scheme. */
export function SchemeEditor({ organizationId, before, changing, today }: Props) {
  const navigate = useNavigate()
  const save = useWrite('reviews.saveScheme')
  const form = useForm<SchemeValues>('scheme', {
    initial: valuesOf(before, changing?.validFrom ?? today),
    draftKey: `scheme-${organizationId}-${changing?.id ?? before.kind}`,
    check: (values) => Object.fromEntries(wrongIn(values, before).map((name) => [name, words.problems[name]])),
    submit: async (values) => {
      await save.mutateAsync({ organizationId, ...placeOf(changing), ...wishOf(values, before) })
      showToast(words.saved(words.kinds[before.kind], longDay(values.validFrom)))
      await navigate({ to: '/settings/review-schemes', search: { organization: organizationId } })
    },
  })
  return (
    <Form
      form={form}
      act={words.save}
      other={
        <Link
          to="/settings/review-schemes"
          search={{ organization: organizationId }}
          className="hp-button hp-button-plain"
        >
          {words.cancel}
        </Link>
      }
    >
      {before.grades.length === 0 ? null : <Graded form={form} before={before} />}
      <TextField form={form} name="sourceTitle" label={words.sourceTitle} help={words.sourceHelp} />
      <TextField form={form} name="sourceArticle" label={words.sourceArticle} isOptional />
      <ChoiceField
        form={form}
        name="confidence"
        label={words.confidence}
        choices={confidences.map((value) => ({ value, label: words.confidences[value] }))}
      />
      <TextField form={form} name="validFrom" label={words.validFrom} help={words.validFromHelp} kind="date" />
    </Form>
  )
}

/** Which saved version is put right; nothing for a new one. */
const placeOf = (changing: SchemeView | undefined) =>
  changing === undefined || changing.id === null ? {} : { schemeId: changing.id, version: changing.version ?? 1 }

function Graded({ form, before }: { form: FormState<SchemeValues>; before: SchemeView }) {
  const { limit, kind } = before
  const mayWeigh = kind === 'dualReport' || kind === 'secretaryReview' || before.weights !== null
  return (
    <>
      <GradesField form={form} />
      {limit === null ? null : (
        <>
          <ChoiceField
            form={form}
            name="limitBase"
            label={words.limitBase(`${limit.most}/${limit.of}`)}
            choices={limitBases.map((value) => ({ value, label: words.limitBases[value] }))}
          />
          <TextField form={form} name="limitSource" label={words.limitSource} />
        </>
      )}
      <ChoiceField
        form={form}
        name="voters"
        label={words.voters}
        choices={(['full', 'members'] as const).map((value) => ({ value, label: words.voterChoices[value] }))}
      />
      <TextField form={form} name="minBallots" label={words.minBallots} help={words.minBallotsHelp} kind="number" />
      {mayWeigh ? (
        <ChoiceField
          form={form}
          name="isWeighted"
          label={words.isWeighted}
          choices={(['yes', 'no'] as const).map((value) => ({ value, label: words.weightedChoices[value] }))}
        />
      ) : null}
      {form.values.isWeighted === 'yes' ? (
        <>
          <PointsField form={form} />
          <WeightsField form={form} />
          <LongTextField form={form} name="weightsSource" label={words.weightsSource} rows={3} />
        </>
      ) : null}
    </>
  )
}
