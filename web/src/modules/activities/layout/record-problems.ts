import { words } from '../strings/zh-CN.ts'
import type { Attendee, RecordValues } from './record-values.ts'
import { absencesIn } from './record-values.ts'
import { rowsIn } from './text-rows.ts'

type Problems = Partial<Record<keyof RecordValues, string | undefined>>
const said = words.problems
const isNumber = (text: string): boolean => text.trim() === '' || (Number.isFinite(Number(text)) && Number(text) >= 0)
const isCount = (text: string): boolean => /^\s*\d*\s*$/u.test(text)
const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === ''

/** What can be said before asking the server, beside the field it belongs to. */
export function problemsOf(values: RecordValues, people: readonly Attendee[], asksReason: boolean): Problems {
  return {
    reason: unless(!asksReason || !isBlank(values.reason), said.reason),
    occurredOn: unless(values.occurredOn !== '', said.occurredOn),
    endsAt: unless(isInOrder(values), said.endsAt),
    absent: absentProblem(values.absent, people),
    taskId: unless(values.taskId !== '' || isBlank(values.did), said.taskId),
    did: unless(values.taskId === '' || !isBlank(values.did), said.did),
    audience: unless(isCount(values.audience), said.count),
    beneficiaries: unless(isCount(values.beneficiaries), said.count),
    serviceHours: unless(isNumber(values.serviceHours), said.number),
    items: unless(!rowsIn(values.items).some(([, topic]) => isBlank(topic)), said.item),
    speeches: unless(!rowsIn(values.speeches).some(([name]) => isBlank(name)), said.speaker),
    resolutions: unless(!rowsIn(values.resolutions).some(([, text]) => isBlank(text)), said.resolution),
    signatures: unless(!rowsIn(values.signatures).some(([, ...rest]) => rest.some(isBlank)), said.signature),
    votes: votesProblem(values.votes),
  }
}

const unless = (isRight: boolean, problem: string): string | undefined => (isRight ? undefined : problem)
const isInOrder = ({ startsAt, endsAt }: RecordValues): boolean => startsAt === '' || endsAt === '' || endsAt > startsAt

function absentProblem(absent: string, people: readonly Attendee[]): string | undefined {
  const silent = people.find((each) => absencesIn(absent).get(each.personId)?.trim() === '')
  return silent === undefined ? undefined : said.absent(silent.name)
}

function votesProblem(votes: string): string | undefined {
  const rows = rowsIn(votes)
  if (rows.some(([matter]) => isBlank(matter))) return said.matter
  return rows.some((row) => [...row.slice(2, 8), ...row.slice(9)].some((each) => !isCount(each)))
    ? said.count
    : undefined
}
