import type { ActivityFields, KindFields } from '@hepai/contract/activities-shapes'
import { Refusal } from '../../../platform/refusal.ts'
import { type RollMember, countRoll, rollProblem } from './roll.ts'
import { voteProblem } from './votes.ts'

/** What an activity is judged against. `clock` is the time of day in Asia/Shanghai, 'HH:MM'. */
export type ActivitySetting = {
  readonly kind: KindFields
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
  checkParts(fields, setting.kind)
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

function checkParts(fields: ActivityFields, kind: KindFields): void {
  for (const { part } of fields.minutes.parts)
    if (!kind.parts.includes(part))
      throw new Refusal('activities.partUnknown', {
        kindName: kind.name,
        part,
        parts: kind.parts.length === 0 ? '（无）' : kind.parts.join('、'),
      })
}

function checkVote(fields: ActivityFields, { kind, roll }: ActivitySetting, index: number): void {
  const vote = fields.votes[index]
  if (vote === undefined) return
  const { matter, eligible, present } = vote
  const at = [{ path: `votes.${String(index)}`, message: '票数不符，请核对。' }]
  const problem = voteProblem(vote)
  switch (problem?.code) {
    case 'doesNotAddUp':
      throw new Refusal('activities.votesDoNotAddUp', { matter, sum: problem.sum, present }, at)
    case 'morePresent':
      throw new Refusal('activities.morePresentThanEligible', { matter, present, eligible }, at)
    case 'moreWritten':
      throw new Refusal('activities.moreWrittenThanAway', { matter, written: problem.written, away: problem.away }, at)
    case undefined:
      break
  }
  if (fields.attendance.length === 0) return
  const { voters, votersPresent } = countRoll(kind.attends, roll, fields.attendance)
  if (eligible > voters) throw new Refusal('activities.moreEligibleThanVoters', { matter, eligible, voters }, at)
  if (present > votersPresent)
    throw new Refusal('activities.morePresentThanCame', { matter, present, came: votersPresent }, at)
}
