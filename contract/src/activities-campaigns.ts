import { z } from 'zod'
import { ActivitySums } from './activities-records.ts'
import { KindCode } from './activities-shapes.ts'
import { operation } from './operation.ts'
import { OrganizationKind } from './organizations.ts'
import { Cursor, Day, Id, Saved, Version, listOf, optionalText, page, text } from './shapes.ts'

/** How often each organisation of a campaign is expected to hold something: once in all, once a month, or as it likes. */
export const CampaignEvery = z.enum(['month', 'whole', 'none'])
export type CampaignEvery = z.infer<typeof CampaignEvery>

/** A kind whose records count, when they hold all the named parts. */
export const CountedKind = z.strictObject({ kindCode: KindCode, parts: z.array(text(20)).max(6).default([]) })

/** 专题活动: a dated frame over records that are there anyway; nothing is entered for it. */
export const CampaignFields = z.strictObject({
  name: text(60),
  purpose: optionalText(500).default(''),
  fromOn: Day,
  toOn: Day,
  /** Kinds of organisations that are asked to take part. */
  heldBy: z.array(OrganizationKind).min(1).max(8),
  counts: z.array(CountedKind).min(1).max(12),
  every: CampaignEvery,
  times: z.int().min(1).max(31).default(1),
  /** Tasks of plans that it serves, and a priority of the city. */
  taskIds: z.array(Id).max(10).default([]),
  priorityId: Id.nullable().default(null),
})
export type CampaignFields = z.infer<typeof CampaignFields>

export const CampaignRow = z.strictObject({
  id: Id,
  organizationId: Id,
  organizationName: z.string(),
  name: z.string(),
  purpose: z.string(),
  fromOn: Day,
  toOn: Day,
  state: z.enum(['coming', 'running', 'over']),
  kindNames: z.array(z.string()),
  version: Version,
})

export const listCampaigns = operation({
  name: 'activities.listCampaigns',
  kind: 'query',
  summary: '查看一个组织开展或参加的专题活动（主题教育、一月一课一片一实践、每日一学等）',
  guard: 'activities.read',
  input: z.strictObject({ organizationId: Id, ...page }),
  output: listOf(CampaignRow).extend({ allowed: z.array(z.string()) }),
  refuses: [],
})

export const CampaignPart = z.strictObject({
  organizationId: Id,
  organizationName: z.string(),
  unitName: z.string(),
  sums: ActivitySums,
  state: z.enum(['met', 'notYet', 'free']),
  /** What is there and what is still missing, in words. */
  why: z.string(),
})

export const showCampaign = operation({
  name: 'activities.showCampaign',
  kind: 'query',
  summary: '查看一个专题活动：各组织开展情况（按组织顺序，不排名）和合计，都由活动记录算出',
  guard: 'activities.read',
  input: z.strictObject({
    campaignId: Id,
    /** Where one looks from: only the part of this organisation and those beneath it. */
    organizationId: Id,
    limit: z.coerce.number().int().min(1).max(200).default(100),
    cursor: Cursor,
  }),
  output: z.strictObject({
    campaign: CampaignRow.extend(CampaignFields.shape),
    counted: z.array(
      z.strictObject({ kindCode: KindCode, kindName: z.string(), parts: z.array(z.string()), sums: ActivitySums }),
    ),
    /** Over everything that the caller may see, not only this page. */
    sums: ActivitySums,
    met: z.int(),
    asked: z.int(),
    parts: z.array(CampaignPart),
    nextCursor: z.string().nullable(),
    tasks: z.array(z.strictObject({ id: Id, name: z.string(), planId: Id, planName: z.string() })),
    priority: z.strictObject({ id: Id, name: z.string() }).nullable(),
    today: Day,
    allowed: z.array(z.string()),
  }),
  refuses: [],
})

export const saveCampaign = operation({
  name: 'activities.saveCampaign',
  kind: 'command',
  summary: '设置或修改专题活动：名称、起止、哪些活动计入、每月或全程几次、服务哪些任务',
  guard: 'activities.manageKinds',
  input: z.strictObject({
    organizationId: Id,
    campaignId: Id.optional(),
    version: Version.optional(),
    fields: CampaignFields,
  }),
  output: Saved,
  refuses: [
    'activities.campaignDates',
    'activities.campaignKindUnknown',
    'activities.campaignTask',
    'activities.campaignPriority',
    'activities.kindAgainstRules',
  ],
})

export const removeCampaign = operation({
  name: 'activities.removeCampaign',
  kind: 'command',
  summary: '撤下误设的专题活动并写明理由；活动记录不受影响',
  guard: 'activities.manageKinds',
  input: z.strictObject({ campaignId: Id, version: Version, reason: text(300) }),
  output: z.strictObject({ id: Id }),
  refuses: [],
})
