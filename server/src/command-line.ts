import { ImportKind } from '@hepai/contract/imports'
import { Id } from '@hepai/contract/shapes'
import { verifyAudit } from './modules/audit/index.ts'
import { exportFile, importFile } from './modules/imports/index.ts'
import { recountActivities } from './modules/activities/index.ts'
import { runBackup, runRestore } from './command-line-backup.ts'
import type { Config } from './platform/config.ts'
import { makeCity, readCitySize } from './sample/make-city.ts'
import { loadSampleIfEmpty } from './sample/load.ts'
import { type Opened, openPlatform } from './start.ts'

export type Arguments = {
  readonly command: string
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
  readonly positionals: readonly string[]
}
export type Console = {
  readonly say: (line: string) => void
  readonly read: (path: string) => Buffer
  readonly write: (path: string, content: Buffer) => void
}
type Run = (opened: Opened, given: Arguments, console: Console) => Promise<number>

/** Commands other than `start`; each joins a running embedded database instead of refusing. */
const commands: Readonly<Record<string, Run>> = {
  migrate: (_opened, _given, { say }) => {
    say('数据库结构已是最新。')
    return Promise.resolve(0)
  },
  import: runImport,
  export: runExport,
  'verify-audit': runVerifyAudit,
  'recompute-metrics': runRecompute,
  'make-city': async ({ platform }, { values }, { say }) => {
    await makeCity(platform, readCitySize(values), say)
    return 0
  },
  sample: async ({ platform }, _given, { say }) => {
    const loaded = await loadSampleIfEmpty(platform, say)
    if (!loaded) say('数据库里已有数据，没有载入示范数据。请换一个空的 HEPAI_DATA。')
    return loaded ? 0 : 1
  },
}

/** These open the database in their own way: beside a running Hepai, or only when it is empty. */
const withFile: Readonly<Record<string, typeof runBackup>> = { backup: runBackup, restore: runRestore }

/** @returns the exit code: 0 done, 1 refused, 2 not understood */
export async function runCommandLine(config: Config, given: Arguments, console: Console): Promise<number> {
  const [file] = given.positionals
  const move = withFile[given.command]
  if (move !== undefined && file !== undefined) return move(config, file, console.say)
  const run = commands[given.command]
  if (run === undefined) {
    console.say(usage)
    return 2
  }
  const opened = await openPlatform(config, { joinRunning: true })
  try {
    return await run(opened, given, console)
  } finally {
    await opened.database.close()
  }
}

const usage = `用法：npm run hepai -- <命令>
  start                       启动（等于 npm start）
  migrate                     把数据库结构升级到最新
  import <organizations|roster> <文件.xlsx> --under <组织编号> [--dry-run]
  export <organizations|roster> <文件.xlsx> --under <组织编号>
  backup <文件>               把数据库和附件备份成一个文件，可在运行中进行
  restore <文件>              恢复到空的 HEPAI_DATA（或空的数据库）
  verify-audit                核验审计链
  recompute-metrics [--check] 由原始记录重算统计数；--check 只核对不改动
  sample                      在空数据库中载入示范数据
  make-city --units 80 --branches 1500 --people 25000 --years 3 [--seed 1]   生成压力测试用的城市`

async function runImport(
  { platform }: Opened,
  { values, positionals }: Arguments,
  { say, read }: Console,
): Promise<number> {
  const wanted = readFileArguments(values, positionals)
  if (wanted === null) {
    say(usage)
    return 2
  }
  const { kind, path, underId } = wanted
  const report = await importFile(platform, {
    kind,
    underId,
    fileName: path,
    content: read(path),
    dryRun: values['dry-run'] === true,
  })
  for (const one of report.mistakes)
    say(`第 ${String(one.row)} 行“${one.column}”：${one.value}　${one.what}${one.mend}`)
  say(report.summary)
  return report.mistakes.length === 0 ? 0 : 1
}

async function runExport(
  { platform }: Opened,
  { values, positionals }: Arguments,
  { say, write }: Console,
): Promise<number> {
  const wanted = readFileArguments(values, positionals)
  if (wanted === null) {
    say(usage)
    return 2
  }
  write(wanted.path, await exportFile(platform, { kind: wanted.kind, underId: wanted.underId }))
  say(`已导出到 ${wanted.path}`)
  return 0
}

function readFileArguments(values: Arguments['values'], positionals: readonly string[]) {
  const kind = ImportKind.safeParse(positionals[0])
  const underId = Id.safeParse(values['under'])
  const path = positionals[1]
  return kind.success && path !== undefined
    ? { kind: kind.data, path, underId: underId.success ? underId.data : null }
    : null
}

async function runVerifyAudit({ platform }: Opened, _given: Arguments, { say }: Console): Promise<number> {
  const report = await verifyAudit(platform)
  say(
    report.intact
      ? `审计链完整：共 ${String(report.entries)} 条，末条摘要 ${report.headHash}`
      : `审计链在第 ${String(report.brokenAtSeq)} 条处断开。请立即保全数据库，并联系审计管理员。`,
  )
  return report.intact ? 0 : 1
}

async function runRecompute({ platform }: Opened, { values }: Arguments, { say }: Console): Promise<number> {
  const isCheck = values['check'] === true
  const { records, differing } = await recountActivities(platform.db, isCheck ? 'check' : 'mend')
  for (const one of differing)
    say(`活动 ${one.id} 的“${one.what}”：存 ${String(one.stored)}，按记录应为 ${String(one.counted)}`)
  say(
    differing.length === 0
      ? `已核对 ${String(records)} 条活动，统计数与原始记录一致。`
      : `已核对 ${String(records)} 条活动，${String(differing.length)} 处不一致${isCheck ? '，没有改动。去掉 --check 即可重算。' : '，已重算。'}`,
  )
  return isCheck && differing.length > 0 ? 1 : 0
}
