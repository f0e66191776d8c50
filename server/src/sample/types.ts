/**
 * The sample city as plain data. Every reference is a slug, unique within its own list; dates are ISO days
 * (yyyy-mm-dd) of the sample year 2026 as seen on 2026-11-23; money is in 万元; durations are working days.
 */
export type OrganizationKind =
  | 'workCommittee'
  | 'unit'
  | 'leadingGroup'
  | 'partyCommittee'
  | 'generalBranch'
  | 'branch'
  | 'partyGroup'
  | 'department'

export type Line = 'business' | 'party'
export type TaskLine = Line | 'joint'
export type PointKind = 'difficulty' | 'highlight' | 'pain'
export type InitiativeMode = 'keyProject' | 'characteristicIndustry' | 'publicService' | 'own'
export type DependencyKind = 'FS' | 'SS' | 'FF' | 'SF'
export type MemberKind = 'fullMember' | 'probationary' | 'developmentTarget' | 'masses'
export type Role =
  | 'committeeStaff'
  | 'unitLeader'
  | 'partyOffice'
  | 'branchSecretary'
  | 'businessOfficer'
  | 'member'
  | 'systemAdmin'
  | 'securityAdmin'
  | 'auditAdmin'

export interface SampleOrganization {
  readonly slug: string
  readonly parent: string | null
  readonly kind: OrganizationKind
  readonly name: string
  readonly shortName: string
  /** Unified social credit code with valid check digits and a region that does not exist; units only. */
  readonly uscc: string | null
  /** Place among its siblings, from 1. */
  readonly order: number
}

export interface SamplePerson {
  readonly slug: string
  readonly name: string
  readonly gender: 'male' | 'female'
  readonly birth: string
  readonly ethnicity: string
  readonly education: string
  readonly memberKind: MemberKind
  /** Day of admission to the Party; null for those who are not (yet) members. */
  readonly joinedOn: string | null
  /** Day of confirmation, one year after admission; null while probationary. */
  readonly confirmedOn: string | null
  readonly unit: string
  readonly department: string | null
  readonly branch: string | null
  readonly partyGroup: string | null
  readonly post: string
  readonly idNumber: string
  readonly phone: string
}

export interface SampleAppointment {
  readonly person: string
  readonly organization: string
  readonly post: string
  readonly from: string
  readonly to: string | null
}

/** A committee's term: five years for 机关党委, three for 总支 and 支部 (domain-rules §1.2). */
export interface SampleTerm {
  readonly organization: string
  readonly startedOn: string
  readonly dueOn: string
}

export interface SampleRoleGrant {
  readonly person: string
  readonly role: Role
  readonly organization: string
  readonly from: string
}

export interface SampleAccount {
  readonly account: string
  readonly person: string
}

export interface SamplePriority {
  readonly slug: string
  readonly year: number
  readonly title: string
  readonly detail: string
}

export interface SamplePriorityAnswer {
  readonly priority: string
  readonly unit: string
  readonly words: string
}

export interface SampleObjective {
  readonly slug: string
  readonly line: Line
  readonly title: string
  readonly detail: string
  readonly priorities: readonly string[]
}

export interface SampleInitiative {
  readonly slug: string
  readonly title: string
  readonly pointKind: PointKind
  readonly point: string
  readonly mode: InitiativeMode
  /** At least one objective of each line. */
  readonly objectives: readonly string[]
}

export interface SampleStage {
  readonly slug: string
  /** Programme and stage, e.g. 四大行动：城市更新行动. */
  readonly title: string
}

/** A named programme of the unit, e.g. 四大行动, and its parts. */
export interface SampleProgramme {
  readonly slug: string
  readonly title: string
  readonly stages: readonly SampleStage[]
}

export interface SampleAssist {
  readonly branch: string
  /** What the branch did (支部具体做了什么). */
  readonly did: string
}

export interface SampleTask {
  readonly slug: string
  readonly parent: string | null
  /** A group has children and takes its dates from them; a milestone has no duration. */
  readonly kind: 'group' | 'task' | 'milestone'
  readonly line: TaskLine
  readonly title: string
  readonly organization: string
  readonly owner: string
  readonly assists: readonly SampleAssist[]
  readonly durationDays: number
  readonly notBefore: string
  readonly startedOn: string | null
  readonly finishedOn: string | null
  /** What was first promised, where it differs from today's plan. */
  readonly baseline: { readonly start: string; readonly finish: string } | null
  readonly money: { readonly planned: number; readonly spent: number } | null
  readonly weight: number
  readonly note: string | null
  readonly objective: string | null
  readonly initiative: string | null
  readonly stage: string | null
}

export interface SampleDependency {
  readonly from: string
  readonly to: string
  readonly kind: DependencyKind
  readonly lagDays: number
}

export interface SampleReading {
  readonly on: string
  readonly value: number
}

export interface SampleIndicator {
  readonly slug: string
  readonly name: string
  readonly unit: string
  readonly caliber: string
  readonly source: string
  readonly direction: 'up' | 'down'
  /** last: a reading is the state on its day (or the total since January); sum: a reading is what its period added. */
  readonly aggregation: 'last' | 'sum'
  readonly decimals: number
  readonly baseline: SampleReading | null
  readonly target: SampleReading | null
  readonly readings: readonly SampleReading[]
  readonly attachedTo: { readonly kind: 'objective' | 'task'; readonly slug: string }
}

export interface SamplePlan {
  readonly slug: string
  readonly unit: string
  readonly year: number
  readonly title: string
  readonly objectives: readonly SampleObjective[]
  readonly initiatives: readonly SampleInitiative[]
  readonly programmes: readonly SampleProgramme[]
  readonly tasks: readonly SampleTask[]
  readonly dependencies: readonly SampleDependency[]
  readonly indicators: readonly SampleIndicator[]
}

/** Which record of the sample carries a figure of the source page. */
export type FigureCarrier =
  | { readonly where: 'reading' | 'baseline' | 'target'; readonly indicator: string }
  | { readonly where: 'money'; readonly task: string }
  | { readonly where: 'name'; readonly named: string }
  | { readonly where: 'priority'; readonly priority: string }
  /** A sum of activity records of one kind of the unit. */
  | { readonly where: 'records'; readonly kind: string; readonly sum: 'sessions' | 'audience' | 'hours' }

export interface SampleFigure {
  readonly unit: string
  /** As printed on the page. */
  readonly text: string
  readonly value: number
  readonly measure: string
  /** The page says 余 or 多: the true value is at least this. */
  readonly atLeast: boolean
  readonly carrier: FigureCarrier
}

export interface SampleCity {
  readonly today: string
  readonly organizations: readonly SampleOrganization[]
  readonly people: readonly SamplePerson[]
  readonly appointments: readonly SampleAppointment[]
  readonly terms: readonly SampleTerm[]
  readonly roles: readonly SampleRoleGrant[]
  readonly accounts: readonly SampleAccount[]
  readonly priorities: readonly SamplePriority[]
  readonly answers: readonly SamplePriorityAnswer[]
  readonly plans: readonly SamplePlan[]
}
