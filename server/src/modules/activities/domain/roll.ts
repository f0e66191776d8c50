import type { AttendanceInput, Attends } from '@hepai/contract/activities-shapes'

/** Someone who belongs on the roll of an organisation (应到会). */
export type RollMember = {
  readonly personId: string
  readonly name: string
  readonly memberKind: string
  readonly post: string | null
}

export type RollCount = {
  readonly eligible: number
  readonly present: number
  readonly absent: number
  /** Full members only; probationary members attend without a vote. */
  readonly voters: number
  readonly votersPresent: number
}

export type RollProblem =
  | { readonly code: 'notOnRoll'; readonly index: number }
  | { readonly code: 'namedTwice'; readonly index: number; readonly name: string }
  | { readonly code: 'reasonMissing'; readonly index: number; readonly name: string }

/**
 * What is wrong with an attendance list; null when nothing is. Where anyone may come (`open`) only the roll of the whole
 * unit limits it, so `roll` holds everyone who may be named.
 */
export function rollProblem(roll: readonly RollMember[], attendance: readonly AttendanceInput[]): RollProblem | null {
  const byId = new Map(roll.map((member) => [member.personId, member]))
  const seen = new Set<string>()
  for (const [index, entry] of attendance.entries()) {
    const member = byId.get(entry.personId)
    if (member === undefined) return { code: 'notOnRoll', index }
    if (seen.has(entry.personId)) return { code: 'namedTwice', index, name: member.name }
    if (entry.status === 'absent' && entry.reason === '') return { code: 'reasonMissing', index, name: member.name }
    seen.add(entry.personId)
  }
  return null
}

/** 应到、实到、缺席. Who is on the roll but was not named counts as not entered, so an open meeting counts only who came. */
export function countRoll(
  attends: Attends,
  roll: readonly RollMember[],
  attendance: readonly AttendanceInput[],
): RollCount {
  const byId = new Map(roll.map((member) => [member.personId, member]))
  const present = attendance.filter((entry) => entry.status === 'present')
  const isVoter = (personId: string): boolean => byId.get(personId)?.memberKind === 'full'
  const named = attends === 'open' ? attendance.map((entry) => entry.personId) : roll.map((member) => member.personId)
  return {
    eligible: named.length,
    present: present.length,
    absent: named.length - present.length,
    voters: named.filter(isVoter).length,
    votersPresent: present.filter((entry) => isVoter(entry.personId)).length,
  }
}

/** An imported ledger brings counts without names; what it counted stands until somebody is named. */
export const countsWithoutNames = (
  stored: RollCount,
  named: { readonly before: number; readonly after: number },
  counted: RollCount,
): RollCount => (named.before === 0 && named.after === 0 && stored.present > 0 ? stored : counted)
