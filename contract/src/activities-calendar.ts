import { z } from 'zod'
import { operation } from './operation.ts'
import { Day, File, Id, Instant } from './shapes.ts'

export const downloadCalendar = operation({
  name: 'activities.downloadCalendar',
  kind: 'download',
  summary: '下载一个组织及下级全年的活动安排和应办期限（iCalendar 日历文件）',
  guard: 'activities.read',
  input: z.strictObject({ organizationId: Id, year: z.coerce.number().int().min(2015).max(2036) }),
  output: File,
  refuses: [],
})

export const listCalendarLinks = operation({
  name: 'activities.listCalendarLinks',
  kind: 'query',
  summary: '查看自己为一个组织生成的日历订阅链接',
  guard: 'activities.read',
  input: z.strictObject({ organizationId: Id }),
  output: z.strictObject({
    items: z.array(z.strictObject({ id: Id, createdAt: Instant, lastReadOn: Day.nullable() })),
  }),
  refuses: [],
})

export const createCalendarLink = operation({
  name: 'activities.createCalendarLink',
  kind: 'command',
  summary: '生成日历订阅链接：只显示一次，随时可停用；读到的内容不超过本人此时的权限',
  guard: 'activities.read',
  input: z.strictObject({ organizationId: Id }),
  output: z.strictObject({ id: Id, token: z.string() }),
  refuses: ['activities.tooManyCalendarLinks'],
})

export const revokeCalendarLink = operation({
  name: 'activities.revokeCalendarLink',
  kind: 'command',
  summary: '停用自己的一个日历订阅链接',
  guard: 'signedIn',
  input: z.strictObject({ linkId: Id }),
  output: z.strictObject({ id: Id }),
  refuses: [],
})

export const readCalendar = operation({
  name: 'activities.readCalendar',
  kind: 'download',
  summary: '日历软件凭订阅链接读取活动安排和应办期限（无需登录）',
  guard: 'public',
  input: z.strictObject({ token: z.string().min(1).max(100) }),
  output: File,
  refuses: ['activities.calendarLinkGone'],
})
