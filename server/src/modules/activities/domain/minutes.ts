import type { ActivityFields, KindFields, MinutesField, VoteInput, VoteView } from '@hepai/contract/activities-shapes'
import { judgeVote } from './votes.ts'

const names: Readonly<Record<MinutesField, string>> = {
  startsAt: '开始时间',
  endsAt: '结束时间',
  place: '地点',
  host: '主持人',
  recorder: '记录人',
  attendance: '到会名单',
  agenda: '议题',
  study: '学习内容',
  speeches: '发言要点',
  votes: '表决情况',
  resolutions: '议定事项',
  signatures: '主持人和记录人签字',
}

const isFilled: Readonly<Record<MinutesField, (fields: ActivityFields) => boolean>> = {
  startsAt: (fields) => fields.startsAt !== null,
  endsAt: (fields) => fields.endsAt !== null,
  place: (fields) => fields.place !== '',
  host: (fields) => fields.hostName !== '',
  recorder: (fields) => fields.recorderName !== '',
  attendance: (fields) => fields.attendance.length > 0,
  agenda: (fields) => fields.minutes.agenda.length > 0,
  study: (fields) => fields.minutes.study !== '',
  speeches: (fields) => fields.minutes.speeches.length > 0,
  votes: (fields) => fields.votes.length > 0,
  resolutions: (fields) => fields.resolutions.length > 0,
  signatures: (fields) => fields.minutes.signatures.length > 1,
}

/** Names of the fields the kind asks for that are still empty. An honest record may be completed later. */
export const missingFields = (kind: KindFields, fields: ActivityFields): string[] =>
  kind.fields.filter((field) => !isFilled[field](fields)).map((field) => names[field])

/** A vote as it is kept and shown: the counts and what they come to under the kind's rule. */
export function judgedVote(vote: VoteInput, kind: KindFields): VoteView {
  const judged = judgeVote(vote, vote.rule === kind.voteRule ? kind.voteBase : null)
  return { ...vote, ...judged, warnings: [...judged.warnings] }
}
