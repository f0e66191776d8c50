import type { ActivityFields, KindFields, VoteInput } from '@hepai/contract/activities-shapes'
import { type FieldProblem, Refusal } from '../../../platform/refusal.ts'
import { type RollMember, countRoll, rollProblem } from './roll.ts'
import { voteProblem } from './votes.ts'

/** What an activity is judged against. `clock` is the time of day in Asia/Shanghai, 'HH:MM'. */
export type ActivitySetting = {
  readonly kind: KindFields
  /** Kinds held together with it. */
  readonly alsoKinds: readonly KindFields[]
  readonly roll: readonly RollMember[]
  readonly today: string
  readonly clock: string
}

/**
 * Whether what a person entered can be true.
 *
 * @throws Refusal activities.inTheFuture, endBeforeStart, notOnRoll, namedTwice, absentReason, partUnknown and those of votes
 */
export function checkActivity(fields: ActivityFields, setting: ActivitySetting): void {
  checkTimes(fields, setting)
  checkRoll(fields, setting)
  checkParts(fields, setting)
  for (const [index] of fields.votes.entries()) checkVote(fields, setting, index)
}

function checkTimes(fields: ActivityFields, { today, clock }: ActivitySetting): void {
  const { occurredOn, startsAt, endsAt, state } = fields
  const isAhead = occurredOn > today || (occurredOn === today && startsAt !== null && startsAt > clock)
  if (state === 'held' && isAhead)
    throw new Refusal('activities.inTheFuture', { day: occurredOn, startsAt: startsAt ?? '' }, [
      { path: 'occurredOn', message: '还没有到这一天。' },
    ])
  if (startsAt !== null && endsAt !== null && endsAt <= startsAt)
    throw new Refusal('activities.endBeforeStart', { startsAt, endsAt }, [
      { path: 'endsAt', message: '应晚于开始时间。' },
    ])
}

function checkRoll(fields: ActivityFields, { roll }: ActivitySetting): void {
  const problem = rollProblem(roll, fields.attendance)
  if (problem === null) return
  const path = `attendance.${String(problem.index)}`
  switch (problem.code) {
    case 'notOnRoll':
      throw new Refusal('activities.notOnRoll', { place: problem.index + 1 }, [
        { path, message: '不在应到名单里，请改填在“列席”。' },
      ])
    case 'namedTwice':
      throw new Refusal('activities.namedTwice', { name: problem.name }, [{ path, message: '重复，请删去。' }])
    case 'reasonMissing':
      throw new Refusal('activities.absentReason', { name: problem.name }, [{ path, message: '请写明缺席原因。' }])
  }
}

function checkParts(fields: ActivityFields, { kind, alsoKinds }: ActivitySetting): void {
  const parts = [kind, ...alsoKinds].flatMap((one) => one.parts)
  for (const { part } of fields.minutes.parts)
    if (!parts.includes(part))
      throw new Refusal('activities.partUnknown', {
        kindName: kind.name,
        part,
        parts: parts.length === 0 ? '（无）' : parts.join('、'),
      })
}

function checkVote(fields: ActivityFields, { kind, roll }: ActivitySetting, index: number): void {
  const vote = fields.votes[index]
  if (vote === undefined) return
  const { matter, eligible, present } = vote
  const at = [{ path: `votes.${String(index)}`, message: '票数不符，请核对。' }]
  refuseImpossible(vote, at)
  if (fields.attendance.length === 0) return
  const { voters, votersPresent } = countRoll(kind.attends, roll, fields.attendance)
  if (eligible > voters) throw new Refusal('activities.moreEligibleThanVoters', { matter, eligible, voters }, at)
  if (present > votersPresent)
    throw new Refusal('activities.morePresentThanCame', { matter, present, came: votersPresent }, at)
}

function refuseImpossible(vote: VoteInput, at: readonly FieldProblem[]): void {
  const { matter, eligible, present } = vote
  const problem = voteProblem(vote)
  switch (problem?.code) {
    case 'doesNotAddUp':
      throw new Refusal('activities.votesDoNotAddUp', { matter, sum: problem.sum, votes: problem.votes }, at)
    case 'moreIssued':
      throw new Refusal('activities.moreBallotsThanPresent', { matter, issued: problem.issued, present }, at)
    case 'moreInvalid': {
      const { invalid, returned } = problem
      throw new Refusal('activities.moreInvalidThanReturned', { matter, invalid, returned }, at)
    }
    case 'morePresent':
      throw new Refusal('activities.morePresentThanEligible', { matter, present, eligible }, at)
    case 'moreWritten':
      throw new Refusal('activities.moreWrittenThanAway', { matter, written: problem.written, away: problem.away }, at)
    case undefined:
      break
  }
}
