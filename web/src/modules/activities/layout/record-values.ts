import type { RichDoc } from '@hepai/contract/activities-rich'
import type { ActivityFields, VoteRule } from '@hepai/contract/activities-shapes'
import { richIn, richText } from './rich-values.ts'
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
  /** Lines: codes of the kinds held together with it. */
  readonly alsoKinds: string
  /** 会议记录正文, as the editor gives it. */
  readonly body: string
  /** Rows: matter, rule, eligible, present, yes, no, abstain, written yes, secret, papers issued, returned, invalid. */
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
    guests: guestsText(minutes.guests),
    ...{ agenda: minutes.agenda.join('\n'), study: minutes.study, body: richText(minutes.body) },
    alsoKinds: form.alsoKinds.join('\n'),
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
  ...(vote.ballots === undefined
    ? ['', '', '']
    : [vote.ballots.issued, vote.ballots.returned, vote.ballots.invalid].map(String)),
]

/** Papers are counted where nobody signs them: a secret vote, and every election. */
export const countsPapers = (row: readonly string[]): boolean => row[8] === 'yes' || row[1] === 'election'

function ballotsOf(row: readonly string[]): Pick<VoteCounts, 'ballots'> {
  const papers = row.slice(9, 12)
  if (!countsPapers(row) || papers.every((each) => each.trim() === '')) return {}
  const [issued = 0, returned = 0, invalid = 0] = papers.map(numberOf)
  return { ballots: { issued, returned, invalid } }
}

const rules: readonly VoteRule[] = ['resolution', 'admitMember', 'committee', 'election']

export function voteOf(row: readonly string[]): VoteCounts {
  const rule = rules.find((each) => each === row[1]) ?? 'resolution'
  const count = (place: number): number => numberOf(row[place] ?? '')
  return {
    ...{ matter: row[0] ?? '', rule, eligible: count(2), present: count(3) },
    ...{ yes: count(4), no: count(5), abstain: count(6), writtenYes: rule === 'admitMember' ? count(7) : 0 },
    isSecret: countsPapers(row),
    ...ballotsOf(row),
  }
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
    alsoKinds: [...linesIn(values.alsoKinds)],
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

type Guests = ActivityFields['minutes']['guests']

/** Guests, one a line: the name, a blank, the post. */
export const guestsText = (guests: Readonly<Guests>): string =>
  guests.map(({ name, post }) => `${name} ${post}`.trim()).join('\n')

export const guestsIn = (text: string): Guests =>
  linesIn(text).map((line) => {
    const [name = '', ...post] = line.split(/\s+/u)
    return { name, post: post.join(' ') }
  })

const minutesOf = (values: RecordValues): ActivityFields['minutes'] => ({
  agenda: [...linesIn(values.agenda)],
  study: values.study,
  parts: rowsIn(values.parts).map(([part = '', text = '']) => ({ part, text })),
  speeches: rowsIn(values.speeches).map(([name = '', text = '']) => ({ name, text })),
  guests: guestsIn(values.guests),
  signatures: rowsIn(values.signatures).map(([role = '', name = '', signedOn = '']) => ({
    role: role === 'recorder' ? ('recorder' as const) : ('host' as const),
    name,
    signedOn,
  })),
  ...withBody(richIn(values.body)),
})

const withBody = (body: RichDoc | undefined): { body?: RichDoc } => (body === undefined ? {} : { body })
