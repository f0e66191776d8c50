import { runBenchmarks } from './bench.mjs'
import { buildServer, buildWeb } from './build.mjs'
import { install } from './install.mjs'
import { runProgram } from './program.mjs'
import { inRoot, serverMain } from './places.mjs'
import { runTests } from './test.mjs'

/** What the server's own command line (server/src/main.ts) understands. */
const serverCommands = [
  'start',
  'migrate',
  'import',
  'export',
  'backup',
  'restore',
  'verify-audit',
  'recompute-metrics',
  'make-city',
  'sample',
]

const usage = `用法：npm run hepai -- <命令> [参数]

  start                          启动合拍（等同 npm start）
  migrate                        升级数据库
  import <类别> <文件> [--dry-run]  导入表格
  export                         导出数据
  backup <文件>                  备份
  restore <文件>                 恢复备份
  verify-audit                   核对审计链
  recompute-metrics --check      核对统计数
  make-city --units 80 --branches 1500 --people 25000 --years 3 [--seed N]
  sample                         装入示范数据
  build | test | bench           构建、测试、基准`

/** Runs one command line and returns the exit code. */
export async function run([command = 'help', ...rest]) {
  if (serverCommands.includes(command)) return runServer(command, rest)
  if (command === 'test') return runTests()
  if (command === 'bench') return runBenchmarks(rest)
  if (command === 'build') return build()
  console.log(usage)
  return ['help', '--help', '-h'].includes(command) ? 0 : 1
}

async function build() {
  await install()
  await Promise.all([buildServer(), buildWeb()])
  return 0
}

async function runServer(command, rest) {
  await install()
  await Promise.all(command === 'start' ? [buildServer(), buildWeb()] : [buildServer()])
  return runProgram(process.execPath, ['--enable-source-maps', serverMain, command, ...rest], {
    env: { HEPAI_DATA: process.env.HEPAI_DATA || inRoot('data') },
    ownSession: true,
  })
}
