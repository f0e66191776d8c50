/** Hours a member is generally asked for in a year, and a secretary or committee member (规划 2019—2023; to be confirmed). */
export const trainingRule = {
  memberHours: 32,
  officerHours: 56,
  source: '《2019—2023年全国党员教育培训工作规划》',
} as const

export type Trained = {
  readonly personId: string
  readonly name: string
  readonly isOfficer: boolean
  readonly hours: number
}
export type TrainingView = {
  readonly personId: string
  readonly name: string
  readonly requiredHours: number
  readonly isMet: boolean
}

/** Met or not met, in the order of the roster: hours are never shown side by side, so nobody is ranked (domain-rules §10). */
export const trainingOf = (people: readonly Trained[]): readonly TrainingView[] =>
  people.map(({ personId, name, isOfficer, hours }) => {
    const requiredHours = isOfficer ? trainingRule.officerHours : trainingRule.memberHours
    return { personId, name, requiredHours, isMet: hours >= requiredHours }
  })

/** Length of a meeting in hours, to a quarter; one without an end counts as `assumed` hours. */
export function meetingHours(startsAt: string | null, endsAt: string | null, assumed = 1): number {
  if (startsAt === null || endsAt === null) return assumed
  const minutes = minutesOf(endsAt) - minutesOf(startsAt)
  return minutes <= 0 ? assumed : Math.round(minutes / 15) / 4
}

/** Minutes since midnight of 'HH:MM'. */
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
