import type { ActivityFields, KindView } from '@hepai/contract/activities-shapes'
import type { ReactNode } from 'react'
import { Form, LongTextField } from '../../../../design/form.tsx'
import type { FormState } from '../../../../design/use-form.ts'
import { timeOf } from '../../../../platform/dates.ts'
import { useSession } from '../../../../platform/session.tsx'
import type { Attendee, RecordValues } from '../../layout/record-values.ts'
import { fieldsOf, isAhead, valuesOf } from '../../layout/record-values.ts'
import { problemsOf } from '../../layout/record-problems.ts'
import { linesIn } from '../../layout/text-rows.ts'
import { words } from '../../strings/zh-CN.ts'
import { AttendancePart } from './attendance-part.tsx'
import { BasicsPart } from './basics-part.tsx'
import { DraftNotice, DraftState } from './draft-state.tsx'
import { Fold } from './fold.tsx'
import { LinkPart } from './link-part.tsx'
import { MoreParts } from './more-parts.tsx'
import type { Together } from './together-part.tsx'
import { TogetherPart } from './together-part.tsx'
import { useRecordForm } from './use-record-form.ts'
import type { RecordDraft } from './with-draft.tsx'
import '../activities.css'
import './record.css'

type Near = { readonly id: string; readonly name: string; readonly planName: string }
type Props = {
  readonly draft: RecordDraft
  readonly organizationId: string
  readonly kind: KindView
  readonly together: Together
  readonly form: ActivityFields
  readonly people: readonly Attendee[]
  /** Tasks to link at once; null where links are kept on the page of the record. */
  readonly near: readonly Near[] | null
  readonly act?: string
  readonly asksReason?: boolean
  readonly other?: ReactNode
  /** Answers what follows once the record stands. */
  readonly send: (fields: ActivityFields, values: RecordValues, key: string) => Promise<() => unknown>
}

/** One record from top to bottom in the order of the meeting; what is usual is already there. */
export function RecordForm(props: Props) {
  const { draft, kind, together, organizationId, form: given, people, near, act, asksReason = false, other } = props
  const { me } = useSession()
  const now = () => ({ today: me.today, clock: timeOf(new Date().toISOString()) })
  const titleOn = (day: string) => words.automaticTitle(day.slice(0, 4), Number(day.slice(5, 7)), kind.name)
  const first = valuesOf(given)
  const { form, isLost } = useRecordForm({
    draft,
    initial: { ...first, title: first.title === titleOn(first.occurredOn) ? '' : first.title },
    check: (values) => problemsOf(values, people, asksReason),
    toSend: (values) =>
      fieldsOf(values, { form: given, people, automaticTitle: titleOn(values.occurredOn), now: now() }),
    send: props.send,
  })
  const { occurredOn, startsAt, alsoKinds } = form.values
  const isPlanned = given.state !== 'held' && isAhead(occurredOn, startsAt, now())
  const held = together.filter((each) => linesIn(alsoKinds).includes(each.code))
  return (
    <div className="av-record">
      <DraftNotice draft={draft} />
      <Form
        form={form}
        act={isPlanned ? words.keepPlan : (act ?? words.saveRecord)}
        other={
          <>
            {other}
            <DraftState draft={draft} isLost={isLost} />
          </>
        }
      >
        {asksReason ? <LongTextField form={form} name="reason" label={words.correctWhy} rows={2} /> : null}
        <BasicsPart form={form} automaticTitle={titleOn(occurredOn)} />
        {isPlanned ? <p className="hp-quiet">{words.planned}</p> : null}
        <TogetherPart form={form} kindName={kind.name} together={together} />
        {people.length === 0 ? null : (
          <section className="av-part" aria-label={words.attendance}>
            <h2>{words.attendance}</h2>
            <AttendancePart form={form} people={people} />
          </section>
        )}
        {near === null ? null : <LinkArea form={form} near={near} isFolded={kind.isExempt} />}
        <MoreParts {...{ form, kind, organizationId, people }} parts={partsOf(kind, held)} />
      </Form>
    </div>
  )
}

const partsOf = (kind: KindView, held: Together): readonly string[] => [
  ...new Set([kind, ...held].flatMap((each) => each.parts)),
]

type LinkAreaProps = {
  readonly form: FormState<RecordValues>
  readonly near: readonly Near[]
  readonly isFolded: boolean
}

/** Kinds that need not be linked keep it folded, so that nobody feels asked. */
function LinkArea({ form, near, isFolded }: LinkAreaProps) {
  const link = <LinkPart form={form} near={near} />
  if (isFolded) {
    return (
      <Fold title={words.linkHead} isOpen={form.values.taskId !== ''}>
        {link}
      </Fold>
    )
  }
  return (
    <section className="av-part" aria-label={words.linkHead}>
      <h2>{words.linkHead}</h2>
      {link}
    </section>
  )
}
