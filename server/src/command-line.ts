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

const notYet = new Set(['backup', 'restore', 'recompute-metrics'])

/** @returns the exit code: 0 done, 1 refused, 2 not understood */
export async function runCommandLine(config: Config, given: Arguments, console: Console): Promise<number> {
  const run = commands[given.command]
  if (run === undefined) {
    console.say(notYet.has(given.command) ? `${given.command} 尚未提供，没有做任何改动。` : usage)
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
  verify-audit                核验审计链
  sample                      在空数据库中载入示范数据
  make-city --units 80 --branches 1500 --people 25000 --years 3 [--seed 1]   生成压力测试用的城市`

