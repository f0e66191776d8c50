import { CITY } from '../platform/city.ts'
import { SAMPLE, writeFact } from '../platform/installation.ts'
import { authorizeSystem } from '../platform/grant.ts'
import { writeAudit } from '../platform/audit.ts'
import type { Platform } from '../platform/platform.ts'
import { sampleCity } from './city.ts'
import { loadActivities } from './load/activities.ts'
import { contextOf } from './load/context.ts'
import { keepSampleFiles, loadFiles } from './load/files.ts'
import { sampleId, yearsToShift } from './load/ids.ts'
import { loadLife } from './load/life.ts'
import { loadNotices } from './load/notices.ts'
import { loadOrganizations } from './load/organizations.ts'
import { loadAccounts, loadPeople } from './load/people.ts'
import { loadPlans, loadPriorities } from './load/plans.ts'
import { loadThemes } from './load/themes.ts'
import { loadReviews } from './load/reviews.ts'
import { ROOT } from './units/tree.ts'

/** Sign-ins to show at the start, in the order of the design. */
export const sampleSignIns: readonly { readonly login: string; readonly who: string }[] = [
  { login: 'gongwei', who: '市直机关工委工作人员' },
  { login: 'zhujian.danwei', who: '市住建局 单位领导' },
  { login: 'zhujian.dangwei', who: '市住建局 机关党委' },
  { login: 'zhujian.zhibu1', who: '市住建局 第一党支部书记' },
  { login: 'zhujian.yewu', who: '市住建局 业务科室人员' },
  { login: 'dangxiao.dangwei', who: '市委党校 机关党委' },
  { login: 'dangxiao.zhibu2', who: '市委党校 第二党支部书记' },
  { login: 'dangxiao.zhibu5', who: '市委党校 第五党支部书记' },
  { login: 'shuiwu.dangwei', who: '市税务局 机关党委' },
  { login: 'yancao.dangwei', who: '市烟草专卖局 机关党委' },
  { login: 'canlian.dangwei', who: '市残联 机关党委' },
  { login: 'canlian.dangyuan', who: '市残联 党员' },
  { login: 'sysadmin', who: '系统管理员' },
  { login: 'secadmin', who: '安全管理员' },
  { login: 'auditor', who: '审计管理员' },
]

/** Loads the sample city in one transaction, and only into a database without organisations. @returns whether it did */
export async function loadSampleIfEmpty(platform: Platform, say: (line: string) => void): Promise<boolean> {
  const any = await platform.db
    .selectFrom('organization')
    .select('id')
    .where('city_id', '=', CITY)
    .limit(1)
    .executeTakeFirst()
  if (any !== undefined) return false
  say('正在载入示范数据……')
  const at = platform.clock.now()
  const city = sampleCity()
  const years = yearsToShift(city.today, platform.dayOf(at))
  // The press is a process of its own, so the files are made while the rows are written.
  const making = keepSampleFiles(platform)
  making.catch(() => undefined)
  await platform.db.transaction().execute(async (tx) => {
    const context = contextOf(tx, platform, city, at, years)
    const placed = await loadOrganizations(context)
    await loadPeople(context, placed)
    await loadAccounts(context, placed)
    await loadPriorities(context)
    await loadPlans(context, placed)
    const activities = await loadActivities(context, placed)
    await loadLife(context, placed, activities)
    await loadThemes(context, placed)
    await loadNotices(context)
    const reviews = await loadReviews(context, placed)
    await loadFiles(context, activities, await making)
    await writeFact(tx, SAMPLE, 'loaded', at)
    await writeAudit(
      tx,
      {
        grant: authorizeSystem('organizations.manage', sampleId('organization', ROOT)),
        subjectId: null,
        change: { people: city.people.length, plans: city.plans.length, activities: activities.length, reviews },
      },
      { operation: 'sample.load', at, address: null, requestId: 'start', result: 'done' },
    )
  })
  return true
}
