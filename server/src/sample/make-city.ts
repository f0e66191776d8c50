import { sql } from 'kysely'
import { writeAudit } from '../platform/audit.ts'
import { CITY } from '../platform/city.ts'
import { CannotStart } from '../platform/database/cannot-start.ts'
import { authorizeSystem } from '../platform/grant.ts'
import { SAMPLE, writeFact } from '../platform/installation.ts'
import type { Platform } from '../platform/platform.ts'
import { saveAccounts } from './make-city/accounts.ts'
import { saveActivities } from './make-city/activities.ts'
import type { MakeContext } from './make-city/context.ts'
import { saveOrganizations } from './make-city/organizations.ts'
import { savePeople } from './make-city/people.ts'
import { savePlans } from './make-city/plans.ts'
import { type CitySize } from './make-city/size.ts'
import { makeTree } from './make-city/tree.ts'

export { readCitySize } from './make-city/size.ts'

/**
 * Fills an empty database with a made-up city for measuring, in one transaction.
 *
 * @throws CannotStart when the database already holds organisations
 */
export async function makeCity(platform: Platform, size: CitySize, say: (line: string) => void): Promise<void> {
  await refuseFullDatabase(platform)
  const at = platform.clock.now()
  const today = platform.dayOf(at)
  say(`正在生成压力测试用的城市（种子 ${String(size.seed)}）……`)
  await platform.db.transaction().execute(async (tx) => {
    const context: MakeContext = { tx, platform, size, at, today, say }
    const tree = makeTree(size)
    const organizations = await saveOrganizations(context, tree)
    say(`  组织 ${String(organizations)}`)
    await savePeople(context, tree)
    await savePlans(context, tree)
    await saveActivities(context, tree)
    say('登录账号，密码均为 hepai-sample：')
    await saveAccounts(context, tree)
    await writeFact(tx, SAMPLE, 'made', at)
    await writeAudit(
      tx,
      { grant: authorizeSystem('organizations.manage', tree.root.id), subjectId: null, change: { ...size } },
      { operation: 'sample.makeCity', at, address: null, requestId: 'command-line', result: 'done' },
    )
  })
  // Without statistics the first queries of so large a city would be planned as for an empty one.
  await sql`analyze`.execute(platform.db)
  say('已完成。用 npm start 启动即可使用。')
}

async function refuseFullDatabase(platform: Platform): Promise<void> {
  const any = await platform.db
    .selectFrom('organization')
    .select('id')
    .where('city_id', '=', CITY)
    .limit(1)
    .executeTakeFirst()
  if (any === undefined) return
  throw new CannotStart(
    '数据库里已有数据，没有做任何改动。请把 HEPAI_DATA 指到一个空目录（或 DATABASE_URL 指到一个空数据库）后重试。',
    'The database is not empty; point HEPAI_DATA or DATABASE_URL at an empty one.',
  )
}
