import type { ActivityFields, KindView } from '@hepai/contract/activities-shapes'
import type { ReactNode } from 'react'
import { Form, LongTextField } from '../../../../design/form.tsx'
import type { FormState } from '../../../../design/use-form.ts'
import { useForm } from '../../../../design/use-form.ts'
import { timeOf } from '../../../../platform/dates.ts'
import { useSession } from '../../../../platform/session.tsx'
import type { Attendee, RecordValues } from '../../layout/record-values.ts'
import { fieldsOf, isAhead, valuesOf } from '../../layout/record-values.ts'
import { problemsOf } from '../../layout/record-problems.ts'
import { words } from '../../strings/zh-CN.ts'
import { AttendancePart } from './attendance-part.tsx'
import { BasicsPart } from './basics-part.tsx'
import { Fold } from './fold.tsx'
import { LinkPart } from './link-part.tsx'
import { MoreParts } from './more-parts.tsx'
import '../activities.css'
import './record.css'

type Near = { readonly id: string; readonly name: string; readonly planName: string }
type Props = {
  readonly draftKey: string
  readonly kind: KindView
  readonly form: ActivityFields
  readonly people: readonly Attendee[]
  /** Tasks to link at once; null where links are kept on the page of the record. */
  readonly near: readonly Near[] | null
  readonly act?: string
  readonly asksReason?: boolean
  readonly other?: ReactNode
  readonly send: (fields: ActivityFields, values: RecordValues) => Promise<unknown>
}

/** One record from top to bottom in the order of the meeting; what is usual is already there. */
export function RecordForm({ draftKey, kind, form: given, people, near, act, asksReason = false, other, send }: Props) {
  const { me } = useSession()
  const now = () => ({ today: me.today, clock: timeOf(new Date().toISOString()) })
  const titleOn = (day: string) => words.automaticTitle(day.slice(0, 4), Number(day.slice(5, 7)), kind.name)
  const first = valuesOf(given)
  const form = useForm('record', {
    initial: { ...first, title: first.title === titleOn(first.occurredOn) ? '' : first.title },
    draftKey,
    secrets: ['criticism'],
    check: (values) => problemsOf(values, people, asksReason),
    submit: (values) =>
      send(fieldsOf(values, { form: given, people, automaticTitle: titleOn(values.occurredOn), now: now() }), values),
  })
  const { occurredOn, startsAt } = form.values
  const isPlanned = given.state !== 'held' && isAhead(occurredOn, startsAt, now())
  return (
    <div className="av-record">
      <Form form={form} act={isPlanned ? words.keepPlan : (act ?? words.saveRecord)} other={other}>
        {asksReason ? <LongTextField form={form} name="reason" label={words.correctWhy} rows={2} /> : null}
        <BasicsPart form={form} automaticTitle={titleOn(occurredOn)} />
        {isPlanned ? <p className="hp-quiet">{words.planned}</p> : null}
        {people.length === 0 ? null : (
          <section className="av-part" aria-label={words.attendance}>
            <h2>{words.attendance}</h2>
            <AttendancePart form={form} people={people} />
          </section>
        )}
        {near === null ? null : <LinkArea form={form} near={near} isFolded={kind.isExempt} />}
        <MoreParts form={form} kind={kind} people={people} />
      </Form>
    </div>
  )
}

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
