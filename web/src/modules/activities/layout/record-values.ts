import type { ActivityFields, VoteRule } from '@hepai/contract/activities-shapes'
import { linesIn, rowsIn, textOfRows } from './text-rows.ts'

/** One on the list of attendance: the roll, and whoever an earlier version of the record named. */
export type Attendee = { readonly personId: string; readonly name: string; readonly hasVote: boolean }

export type RecordValues = {
  readonly title: string
  readonly occurredOn: string
  readonly startsAt: string
  readonly endsAt: string
  readonly place: string
  readonly hostName: string
  readonly recorderName: string
  /** Rows: person, reason. */
  readonly absent: string
  /** Lines: name and post. */
  readonly guests: string
  readonly agenda: string
  readonly study: string
  /** Rows: part, words. */
  readonly parts: string
  /** Rows: name, words. */
  readonly speeches: string
  /** Rows: id, topic, note. */
  readonly items: string
  /** Rows: matter, rule, eligible, present, yes, no, abstain, written yes, secret. */
  readonly votes: string
  /** Rows: id, text, owner, due day. */
  readonly resolutions: string
  /** Rows: role, name, day. */
  readonly signatures: string
  readonly audience: string
  readonly serviceHours: string
  readonly criticism: string
  readonly taskId: string
  readonly did: string
  readonly beneficiaries: string
  /** Why a settled record is corrected. */
  readonly reason: string
}

const numberText = (value: number): string => (value === 0 ? '' : String(value))

export function valuesOf(form: ActivityFields): RecordValues {
  const { minutes } = form
  return {
    ...{ title: form.title, occurredOn: form.occurredOn, startsAt: form.startsAt ?? '', endsAt: form.endsAt ?? '' },
    ...{ place: form.place, hostName: form.hostName, recorderName: form.recorderName },
    absent: textOfRows(
      form.attendance.filter((each) => each.status === 'absent').map(({ personId, reason }) => [personId, reason]),
    ),
    guests: minutes.guests.map(({ name, post }) => `${name} ${post}`.trim()).join('\n'),
    ...{ agenda: minutes.agenda.join('\n'), study: minutes.study },
    parts: textOfRows(minutes.parts.map(({ part, text }) => [part, text])),
    speeches: textOfRows(minutes.speeches.map(({ name, text }) => [name, text])),
    signatures: textOfRows(minutes.signatures.map(({ role, name, signedOn }) => [role, name, signedOn])),
    items: textOfRows(form.items.map(({ id, topic, note }) => [id ?? '', topic, note])),
    votes: textOfRows(form.votes.map(voteRow)),
    resolutions: textOfRows(
      form.resolutions.map(({ id, text, ownerId, dueOn }) => [id ?? '', text, ownerId ?? '', dueOn ?? '']),
    ),
    ...{ audience: numberText(form.audience), serviceHours: numberText(form.serviceHours), criticism: '' },
    ...{ taskId: '', did: '', beneficiaries: '', reason: '' },
  }
}

export type VoteCounts = ActivityFields['votes'][number]

export const voteRow = (vote: VoteCounts): readonly string[] => [
  vote.matter,
  vote.rule,
  ...[vote.eligible, vote.present, vote.yes, vote.no, vote.abstain, vote.writtenYes].map(String),
  vote.isSecret ? 'yes' : '',
]

const rules: readonly VoteRule[] = ['resolution', 'admitMember', 'committee', 'election']

function voteOf([matter = '', rule = '', ...cells]: readonly string[]): VoteCounts {
  const [eligible = 0, present = 0, yes = 0, no = 0, abstain = 0, writtenYes = 0] = cells.slice(0, 6).map(numberOf)
  const known = rules.find((each) => each === rule) ?? 'resolution'
  return { matter, rule: known, eligible, present, yes, no, abstain, writtenYes, isSecret: cells[6] === 'yes' }
}

/** 0 for what is not a number; the fields say so beforehand. */
export const numberOf = (text: string): number => Number(text) || 0

/** Who is absent, by person, with the reason. */
export const absencesIn = (absent: string): ReadonlyMap<string, string> =>
  new Map(rowsIn(absent).map(([personId = '', reason = '']) => [personId, reason]))

export const isAhead = (day: string, startsAt: string, now: { today: string; clock: string }): boolean =>
  day > now.today || (day === now.today && startsAt !== '' && startsAt > now.clock)

type Setting = {
  readonly form: ActivityFields
  readonly people: readonly Attendee[]
  readonly automaticTitle: string
  readonly now: { readonly today: string; readonly clock: string }
}

/** What is sent: the form that was prepared or stands, with everything that the screen shows taken from the texts. */
export function fieldsOf(values: RecordValues, { form, people, automaticTitle, now }: Setting): ActivityFields {
  const absences = absencesIn(values.absent)
  return {
    ...form,
    title: values.title.trim() === '' ? automaticTitle : values.title,
    state: form.state === 'held' || !isAhead(values.occurredOn, values.startsAt, now) ? 'held' : 'planned',
    occurredOn: values.occurredOn,
    startsAt: values.startsAt === '' ? null : values.startsAt,
    endsAt: values.endsAt === '' ? null : values.endsAt,
    ...{ place: values.place, hostName: values.hostName, recorderName: values.recorderName },
    attendance: people.map(({ personId }) => {
      const reason = absences.get(personId)
      return reason === undefined
        ? { personId, status: 'present' as const, reason: '' }
        : { personId, status: 'absent' as const, reason }
    }),
    ...{ audience: numberOf(values.audience), serviceHours: numberOf(values.serviceHours) },
    minutes: minutesOf(values),
    votes: rowsIn(values.votes).map(voteOf),
    items: rowsIn(values.items).map(([id = '', topic = '', note = '']) => ({ ...withId(id), topic, note })),
    resolutions: rowsIn(values.resolutions).map(([id = '', text = '', ownerId = '', dueOn = '']) => ({
      ...withId(id),
      text,
      ownerId: ownerId === '' ? null : ownerId,
      dueOn: dueOn === '' ? null : dueOn,
    })),
    criticism: values.criticism.trim() === '' ? null : values.criticism,
  }
}

const withId = (id: string): { id?: string } => (id === '' ? {} : { id })

const minutesOf = (values: RecordValues): ActivityFields['minutes'] => ({
  agenda: [...linesIn(values.agenda)],
  study: values.study,
  parts: rowsIn(values.parts).map(([part = '', text = '']) => ({ part, text })),
  speeches: rowsIn(values.speeches).map(([name = '', text = '']) => ({ name, text })),
  guests: linesIn(values.guests).map((line) => {
    const [name = '', ...post] = line.split(/\s+/u)
    return { name, post: post.join(' ') }
  }),
  signatures: rowsIn(values.signatures).map(([role = '', name = '', signedOn = '']) => ({
    role: role === 'recorder' ? ('recorder' as const) : ('host' as const),
    name,
    signedOn,
  })),
})
