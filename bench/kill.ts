import { killCycles } from '../server/src/testing/kill/cycles.ts'
import { serverMain } from './support/places.ts'
import { report, type Row } from './support/table.ts'

const CYCLES = Number(process.env['HEPAI_BENCH_CYCLES'] ?? 50)

const done = await killCycles({ main: serverMain, cycles: CYCLES, seed: 1, say: console.log })
for (const fault of [...done.lost, ...done.halfDone, ...done.doubled, ...done.other].slice(0, 50)) console.log(fault)

const none = (name: string, count: number): Row => ({ name, value: String(count), target: '0', ok: count === 0 })
report([
  { name: 'kills with -9 under writes', value: String(CYCLES), target: '', ok: true },
  { name: 'acknowledged writes', value: String(done.acknowledged), target: '> 0', ok: done.acknowledged > 0 },
  {
    name: 'unanswered writes, of them done',
    value: `${String(done.unanswered)}, ${String(done.wholeThere)}`,
    target: '',
    ok: true,
  },
  none('acknowledged writes lost', done.lost.length),
  none('writes half done', done.halfDone.length),
  none('effects doubled by a retry', done.doubled.length),
  none('other faults, audit chain included', done.other.length),
  none('processes left behind', done.leftProcesses.length),
  { name: 'exit code of the last stop', value: String(done.exitCode), target: '0', ok: done.exitCode === 0 },
  {
    name: 'slowest start after a kill',
    value: `${(done.slowestRestartMs / 1000).toFixed(1)} s`,
    target: '< 10 s',
    ok: done.slowestRestartMs < 10_000,
  },
])
