import type { ActivityFields, KindFields, MinutesField, VoteInput, VoteView } from '@hepai/contract/activities-shapes'
import { plainTextOf } from './rich-text.ts'
import { judgeVote } from './votes.ts'

const names: Readonly<Record<MinutesField, string>> = {
  startsAt: '开始时间',
  endsAt: '结束时间',
  place: '地点',
  host: '主持人',
  recorder: '记录人',
  attendance: '到会',
  agenda: '议程',
  study: '学习内容',
  speeches: '发言',
  votes: '表决',
  resolutions: '议定事项',
  signatures: '签字（主持人、记录人）',
}

/** What was studied and said may stand in the text of the minutes instead of in fields of its own. */
const hasBody = ({ minutes: { body } }: ActivityFields): boolean => body !== undefined && plainTextOf(body) !== ''

const isFilled: Readonly<Record<MinutesField, (fields: ActivityFields) => boolean>> = {
  startsAt: (fields) => fields.startsAt !== null,
  endsAt: (fields) => fields.endsAt !== null,
  place: (fields) => fields.place !== '',
  host: (fields) => fields.hostName !== '',
  recorder: (fields) => fields.recorderName !== '',
  attendance: (fields) => fields.attendance.length > 0,
  agenda: (fields) => fields.minutes.agenda.length > 0,
  study: (fields) => fields.minutes.study !== '' || hasBody(fields),
  speeches: (fields) => fields.minutes.speeches.length > 0 || hasBody(fields),
  votes: (fields) => fields.votes.length > 0,
  resolutions: (fields) => fields.resolutions.length > 0,
  signatures: (fields) => fields.minutes.signatures.length > 1,
}

/** Names of the fields that the kinds held together ask for and that are still empty. An honest record may be completed later. */
export const missingFields = (kinds: readonly KindFields[], fields: ActivityFields): string[] =>
  [...new Set(kinds.flatMap((kind) => kind.fields))]
    .filter((field) => !isFilled[field](fields))
    .map((field) => names[field])

/** A vote as it is kept and shown: the counts and what they come to under the kind's rule. */
export function judgedVote(vote: VoteInput, kind: KindFields): VoteView {
  const judged = judgeVote(vote, vote.rule === kind.voteRule ? kind.voteBase : null)
  const wantsPapers = vote.rule === 'election' && vote.ballots === undefined
  const warnings = [...judged.warnings, ...(wantsPapers ? ['选举请补填发出、收回和无效票数。'] : [])]
  return { ...vote, ...judged, warnings }
}
