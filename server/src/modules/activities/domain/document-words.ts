import type { VoteView } from '@hepai/contract/activities-shapes'
import type { DocumentCell, Run, Words } from '@hepai/contract/documents'
import type { WholeActivity } from './whole-activity.ts'

/** 2026-03-05 as 2026年3月5日. */
export const longDay = (day: string): string =>
  `${day.slice(0, 4)}年${String(Number(day.slice(5, 7)))}月${String(Number(day.slice(8, 10)))}日`

/** Words with their days as a paper writes them. */
export const withLongDays = (words: string): string => words.replace(/\d{4}-\d{2}-\d{2}/g, longDay)

/** 市住建局第一党支部: a paper names the unit before the branch, unless the name begins with it or with 中共 already. */
export const nameOnPaper = (name: string, unit: string | null): string =>
  unit === null || name.includes(unit) || name.startsWith('中共') ? name : `${unit}${name}`

export function timeOf({ occurredOn, startsAt, endsAt }: WholeActivity): string {
  const clock = [startsAt, endsAt].filter((each) => each !== null).join('—')
  return clock === '' ? longDay(occurredOn) : `${longDay(occurredOn)} ${clock}`
}

export const presentNames = ({ attendance }: WholeActivity): string[] =>
  attendance.filter(({ status }) => status === 'present').map(({ name }) => name)

/** Those absent with their reasons; whoever is on the roll and was not marked is counted, so that the sum is right. */
export function absentNames({ attendance, absent }: WholeActivity): string[] {
  const marked = attendance.filter(({ status }) => status === 'absent')
  const names = marked.map(({ name, reason }) => (reason === '' ? name : `${name}（${reason}）`))
  const unmarked = absent - marked.length
  return unmarked > 0 ? [...names, `另有 ${String(unmarked)} 人未登记原因`] : names
}

export const guestNames = ({ minutes }: WholeActivity): string[] =>
  minutes.guests.map(({ name, post }) => (post === '' ? name : `${name}（${post}）`))

export const namesOr = (names: readonly string[], none: string): string =>
  names.length === 0 ? none : names.join('、')

/** Names apart by 、, none of them broken across lines. */
export const wholeNames = (names: readonly string[]): Run[] =>
  names.flatMap((name, place) => [
    ...(place === 0 ? [] : [{ text: '、' }]),
    { text: name, isWhole: name.length <= LONGEST_NAME },
  ])

/** With a reason in brackets a name may take a line of its own length; that is broken as other words are. */
const LONGEST_NAME = 12

export const wholeNamesOr = (names: readonly string[], none: string): Words =>
  names.length === 0 ? none : wholeNames(names)

/** A vote in one sentence, as 纪要 says it. */
export function voteSentence(vote: VoteView): string {
  const written = vote.writtenYes > 0 ? `，书面赞成 ${String(vote.writtenYes)} 票` : ''
  const way = vote.isSecret ? '无记名投票' : '表决'
  const result = vote.isPassed ? '获得通过' : '未获通过'
  return (
    `对“${vote.matter}”进行${way}：应到有表决权 ${String(vote.eligible)} 人，实到 ${String(vote.present)} 人，` +
    `赞成 ${String(vote.yes)} 票，反对 ${String(vote.no)} 票，弃权 ${String(vote.abstain)} 票${written}，${result}。`
  )
}

export const head = (words: string): DocumentCell => ({ words, isHead: true })
export const middle = (words: string): DocumentCell => ({ words, align: 'center' })
