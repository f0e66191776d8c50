import { z } from 'zod'
import { operation } from './operation.ts'
import { Day, File, Id, Instant, listOf, optionalText, page, Saved, text, Version } from './shapes.ts'

/** 组织类别: one tree, party organisations and departments of a unit are both its children. */
export const OrganizationKind = z.enum([
  'workCommittee',
  'unit',
  'leadingGroup',
  'partyCommittee',
  'generalBranch',
  'branch',
  'partyGroup',
  'department',
])
export type OrganizationKind = z.infer<typeof OrganizationKind>

export const organizationKindNames: Readonly<Record<OrganizationKind, string>> = {
  workCommittee: '工委',
  unit: '单位',
  leadingGroup: '党组（党委）',
  partyCommittee: '机关党委',
  generalBranch: '党总支',
  branch: '党支部',
  partyGroup: '党小组',
  department: '科室',
}

export const organizationsRefusals = {
  'organizations.nameTaken': '同一上级下已有“{name}”。请换一个名称，或在原组织上修改。',
  'organizations.usccInvalid': '统一社会信用代码“{value}”不正确（{reason}）。请核对证书后重新填写。',
  'organizations.usccTaken': '统一社会信用代码“{value}”已属于“{name}”。请核对后重新填写。',
  'organizations.movesIntoItself': '不能把组织移到它自己或它的下级之下。请另选上级。',
  'organizations.kindNotUnder': '“{kind}”不能设在“{parentKind}”之下。请另选上级。',
  'organizations.hasChildren': '“{name}”还有 {count} 个下级组织，请先移走或并入其他组织。',
  'organizations.hasPeople': '“{name}”还有 {count} 名人员，请先调整到其他组织，或改用“并入”。',
  'organizations.alreadyEnded': '“{name}”已撤销，不能再修改。',
  'organizations.mergeIntoOtherKind': '只能并入同一类别的组织。请另选目标。',
  'organizations.rootStays': '城市的根组织不能移动、并入或撤销。',
  'organizations.termOverlaps': '新任期与已有任期（{beganOn} 起）重叠。请先核对换届日期。',
} as const
export type OrganizationsRefusal = keyof typeof organizationsRefusals

export const OrganizationRow = z.strictObject({
  id: Id,
  parentId: Id.nullable(),
  /** Materialised path with a trailing slash; sorting by it lists the tree in order. */
  path: z.string(),
  depth: z.int(),
  kind: OrganizationKind,
  name: z.string(),
  shortName: z.string(),
  sort: z.int(),
  endedOn: Day.nullable(),
  version: Version,
})
export type OrganizationRow = z.infer<typeof OrganizationRow>

export const TermRow = z.strictObject({
  id: Id,
  organizationId: Id,
  organizationName: z.string(),
  /** Where the list spans units and the name does not say which. */
  unitName: z.string().nullable(),
  beganOn: Day,
  years: z.int(),
  endsOn: Day,
  /** Whole months left until the term ends; negative when overdue. */
  monthsLeft: z.int(),
  state: z.enum(['current', 'dueSoon', 'overdue', 'ended']),
  basis: z.string(),
})

const OrganizationInput = {
  kind: OrganizationKind,
  name: text(80),
  shortName: optionalText(30).optional(),
  uscc: optionalText(30).optional(),
  nationalCode: optionalText(40).optional(),
  establishedOn: Day.optional(),
}

const organizationFilters = {
  underId: Id.optional(),
  kind: OrganizationKind.optional(),
  withEnded: z.stringbool().optional(),
}

/** Every visible organisation, in tree order. A city is at most a few thousand rows, so the tree comes whole. */
export const listOrganizations = operation({
  name: 'organizations.listOrganizations',
  kind: 'query',
  summary: '查看可见范围内的组织树',
  guard: 'organizations.read',
  input: z.strictObject(organizationFilters),
  output: z.strictObject({ items: z.array(OrganizationRow) }),
  refuses: [],
})

export const exportOrganizations = operation({
  name: 'organizations.exportOrganizations',
  kind: 'download',
  summary: '把筛选出的组织导出为电子表格（导出记入审计）',
  guard: 'organizations.read',
  input: z.strictObject({ ...organizationFilters, search: z.string().trim().max(60).optional() }),
  output: File,
  refuses: [],
})

export const showOrganization = operation({
  name: 'organizations.showOrganization',
  kind: 'query',
  summary: '查看一个组织及其沿革、任期和班子',
  guard: 'organizations.read',
  input: z.strictObject({ organizationId: Id }),
  output: z.strictObject({
    organization: OrganizationRow.extend({
      uscc: z.string().nullable(),
      nationalCode: z.string().nullable(),
      establishedOn: Day.nullable(),
      endedReason: z.string().nullable(),
      mergedIntoId: Id.nullable(),
      ancestors: z.array(z.strictObject({ id: Id, name: z.string() })),
    }),
    childCount: z.int(),
    peopleCount: z.int(),
    officers: z.array(
      z.strictObject({
        appointmentId: Id,
        personId: Id,
        personName: z.string(),
        post: z.string(),
        fromOn: Day,
        toOn: Day.nullable(),
      }),
    ),
    terms: z.array(TermRow),
    history: z.array(
      z.strictObject({
        id: Id,
        change: z.enum(['created', 'renamed', 'moved', 'merged', 'ended', 'restored']),
        onDay: Day,
        fromText: z.string().nullable(),
        toText: z.string().nullable(),
        reason: z.string().nullable(),
        recordedAt: Instant,
      }),
    ),
    allowed: z.array(z.string()),
  }),
  refuses: [],
})

export const createOrganization = operation({
  name: 'organizations.createOrganization',
  kind: 'command',
  summary: '新设组织',
  guard: 'organizations.manage',
  input: z.strictObject({ parentId: Id, ...OrganizationInput }),
  output: Saved,
  refuses: [
    'organizations.nameTaken',
    'organizations.usccInvalid',
    'organizations.usccTaken',
    'organizations.kindNotUnder',
    'organizations.alreadyEnded',
  ],
})

export const changeOrganization = operation({
  name: 'organizations.changeOrganization',
  kind: 'command',
  summary: '修改组织名称、代码',
  guard: 'organizations.manage',
  input: z.strictObject({
    organizationId: Id,
    version: Version,
    name: text(80),
    shortName: optionalText(30),
    uscc: optionalText(30).nullable(),
    nationalCode: optionalText(40).nullable(),
    establishedOn: Day.nullable(),
    onDay: Day.optional(),
    reason: optionalText(200).optional(),
  }),
  output: Saved,
  refuses: [
    'organizations.nameTaken',
    'organizations.usccInvalid',
    'organizations.usccTaken',
    'organizations.alreadyEnded',
  ],
})

export const moveOrganization = operation({
  name: 'organizations.moveOrganization',
  kind: 'command',
  summary: '把组织（连同下级）移到另一上级，沿革保留',
  guard: 'organizations.manage',
  input: z.strictObject({ organizationId: Id, version: Version, newParentId: Id, onDay: Day, reason: text(200) }),
  output: Saved,
  refuses: [
    'organizations.movesIntoItself',
    'organizations.kindNotUnder',
    'organizations.nameTaken',
    'organizations.alreadyEnded',
    'organizations.rootStays',
  ],
})

export const mergeOrganization = operation({
  name: 'organizations.mergeOrganization',
  kind: 'command',
  summary: '把组织并入同类组织：人员与下级转入，原组织保留沿革',
  guard: 'organizations.manage',
  input: z.strictObject({ organizationId: Id, version: Version, intoId: Id, onDay: Day, reason: text(200) }),
  output: z.strictObject({ id: Id, version: Version, movedPeople: z.int(), movedOrganizations: z.int() }),
  refuses: [
    'organizations.mergeIntoOtherKind',
    'organizations.movesIntoItself',
    'organizations.nameTaken',
    'organizations.alreadyEnded',
    'organizations.rootStays',
  ],
})

export const endOrganization = operation({
  name: 'organizations.endOrganization',
  kind: 'command',
  summary: '撤销没有下级和人员的组织',
  guard: 'organizations.manage',
  input: z.strictObject({ organizationId: Id, version: Version, onDay: Day, reason: text(200) }),
  output: Saved,
  refuses: [
    'organizations.hasChildren',
    'organizations.hasPeople',
    'organizations.alreadyEnded',
    'organizations.rootStays',
  ],
})

export const startTerm = operation({
  name: 'organizations.startTerm',
  kind: 'command',
  summary: '登记换届后的新任期',
  guard: 'organizations.manage',
  input: z.strictObject({ organizationId: Id, beganOn: Day, years: z.int().min(1).max(10).optional() }),
  output: z.strictObject({ id: Id, endsOn: Day }),
  refuses: ['organizations.termOverlaps', 'organizations.alreadyEnded'],
})

export const listTerms = operation({
  name: 'organizations.listTerms',
  kind: 'query',
  summary: '查看任期与换届提醒（默认只列快到期和逾期的）',
  guard: 'organizations.read',
  input: z.strictObject({ all: z.stringbool().optional(), ...page }),
  output: listOf(TermRow),
  refuses: [],
})
