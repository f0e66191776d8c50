import { z } from 'zod'
import { KindCode, KindFields, KindSource, KindView, Strength } from './activities-shapes.ts'
import { operation } from './operation.ts'
import { OrganizationKind } from './organizations.ts'
import { Cursor, Day, Id, Version, text } from './shapes.ts'

export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '请按“年-月”填写，如 2026-11。')

/** How something owed stands. Practices and 一般 are reminders, never breaches. */
export const DutyState = z.enum(['met', 'metLate', 'due', 'coming', 'late', 'excused'])
export type DutyState = z.infer<typeof DutyState>
export const dutyStateNames: Readonly<Record<DutyState, string>> = {
  met: '已完成',
  metLate: '已补上',
  due: '应办',
  coming: '未到期',
  late: '逾期',
  excused: '已说明',
}

export const DutyView = z.strictObject({
  organizationId: Id,
  kindCode: KindCode,
  kindName: z.string(),
  strength: Strength,
  source: KindSource,
  periodLabel: z.string(),
  periodStartOn: Day,
  periodEndOn: Day,
  /** 1 … how often it is asked for in the period. */
  nth: z.int(),
  /** The last working day of the period. */
  dueOn: Day,
  state: DutyState,
  metBy: z.strictObject({ activityId: Id, title: z.string(), occurredOn: Day }).nullable(),
  /** Named parts of the kind, such as 课、片、实践, and whether the record that met it holds them. */
  parts: z.array(z.strictObject({ part: z.string(), isHeld: z.boolean() })),
  /** Of an open duty of several parts: the record of the period that holds some of them, and which are still missing. */
  partlyMetBy: z.strictObject({ activityId: Id, missing: z.array(z.string()) }).nullable(),
  /** Why it stands so, in words. */
  why: z.string(),
})
export type DutyView = z.infer<typeof DutyView>

export const listKinds = operation({
  name: 'activities.listKinds',
  kind: 'query',
  summary: '查看一个组织在某天适用的活动种类：频次、强度、表决规则、依据',
  guard: 'activities.read',
  input: z.strictObject({ organizationId: Id, onDay: Day.optional(), withVersions: z.stringbool().optional() }),
  output: z.strictObject({
    items: z.array(KindView),
    /** Every version saved by this organisation or one above it; only when asked for. */
    versions: z.array(KindView),
    allowed: z.array(z.string()),
  }),
  refuses: [],
})

export const saveKind = operation({
  name: 'activities.saveKind',
  kind: 'command',
  summary: '新增或修改活动种类（频次、字段、表决规则、豁免），写明依据和生效日期；旧版本保留',
  guard: 'activities.manageKinds',
  input: z.strictObject({
    /** Holds for this organisation and everything beneath it. */
    organizationId: Id,
    /** Given to change a version that stands; without it a new version begins on `validFrom`. */
    kindId: Id.optional(),
    version: Version.optional(),
    fields: KindFields,
    validFrom: Day,
    validTo: Day.nullable().default(null),
  }),
  output: z.strictObject({ id: Id, version: Version }),
  refuses: [
    'activities.kindAgainstRules',
    'activities.kindVersionExists',
    'activities.kindDates',
    'activities.kindMeetsUnknown',
  ],
})

export const listDuties = operation({
  name: 'activities.listDuties',
  kind: 'query',
  summary: '查看一个组织及下级本月应办事项：谁、办什么、是否完成、由哪条记录完成',
  guard: 'activities.read',
  input: z.strictObject({
    organizationId: Id,
    month: Month,
    /** Also what is still missing from earlier months of the year, practices excepted. */
    withLate: z.stringbool().optional(),
    /** Organisations on one page; each page is in the order of the tree. */
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: Cursor,
  }),
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        organizationId: Id,
        organizationName: z.string(),
        /** The unit, for short, where the list spans units and the name does not say it. */
        unitName: z.string().nullable(),
        kind: OrganizationKind,
        duties: z.array(DutyView),
        /** Who was reminded of what, the latest first; empty to whoever may not remind. */
        reminders: z.array(
          z.strictObject({
            kindCode: KindCode,
            periodStartOn: Day,
            onDay: Day,
            byName: z.string(),
            names: z.array(z.string()),
          }),
        ),
        /** Whether anybody has an account to be reminded by; true to whoever may not remind. */
        hasSomebodyToRemind: z.boolean(),
        allowed: z.array(z.string()),
      }),
    ),
    nextCursor: z.string().nullable(),
    today: Day,
  }),
  refuses: [],
})

export const showDutyCalendar = operation({
  name: 'activities.showDutyCalendar',
  kind: 'query',
  summary: '查看一个组织全年的应办事项、换届和预备期日期、学时是否达标（不排名）',
  guard: 'activities.read',
  input: z.strictObject({ organizationId: Id, year: z.coerce.number().int().min(2015).max(2036) }),
  output: z.strictObject({
    organizationId: Id,
    organizationName: z.string(),
    kind: OrganizationKind,
    year: z.int(),
    today: Day,
    duties: z.array(DutyView),
    dates: z.array(
      z.strictObject({
        what: z.enum(['term', 'probation']),
        organizationId: Id,
        personId: Id.nullable(),
        name: z.string(),
        onDay: Day,
        state: z.enum(['past', 'soon', 'later']),
        words: z.string(),
      }),
    ),
    /** Met or not, in the order of the roster; no hours, so that nobody is ranked. */
    training: z.strictObject({
      source: z.string(),
      people: z.array(
        z.strictObject({ personId: Id, name: z.string(), requiredHours: z.number(), isMet: z.boolean() }),
      ),
    }),
    /** Party organisations beneath, in the order of the tree, at most 60: what fell due in each month and how it stands. */
    beneath: z.array(
      z.strictObject({
        organizationId: Id,
        organizationName: z.string(),
        unitName: z.string().nullable(),
        kind: OrganizationKind,
        months: z.array(z.strictObject({ month: Month, owed: z.int(), met: z.int(), late: z.int() })),
      }),
    ),
    isBeneathWhole: z.boolean(),
    allowed: z.array(z.string()),
  }),
  refuses: [],
})

export const excuseDuty = operation({
  name: 'activities.excuseDuty',
  kind: 'command',
  summary: '写明某期应办事项不开展的原因',
  guard: 'activities.record',
  input: z.strictObject({ organizationId: Id, kindCode: KindCode, periodStartOn: Day, reason: text(300) }),
  output: z.strictObject({ id: Id }),
  refuses: ['activities.dutyUnknown', 'activities.alreadyExcused', 'activities.dutyMet'],
})

export const remindDuty = operation({
  name: 'activities.remindDuty',
  kind: 'command',
  summary: '提醒有关人员办理一项应办或逾期的规定动作，同一项每天最多一次',
  guard: 'notices.send',
  input: z.strictObject({ organizationId: Id, kindCode: KindCode, periodStartOn: Day }),
  output: z.strictObject({ names: z.array(z.string()) }),
  refuses: [
    'activities.dutyUnknown',
    'activities.dutyNotOpen',
    'activities.remindedToday',
    'activities.nobodyToRemind',
  ],
})
