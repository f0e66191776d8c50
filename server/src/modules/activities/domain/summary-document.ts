import type { DocumentBlock, OfficialDocument } from '@hepai/contract/documents'
import {
  absentNames,
  guestNames,
  longDay,
  presentNames,
  voteSentence,
  wholeNames,
  wholeNamesOr,
} from './document-words.ts'
import type { WholeActivity } from './whole-activity.ts'

export type SummaryIssue = {
  readonly year: number
  readonly number: number
  readonly issuedOn: string
  readonly copiesTo: readonly string[]
}

/** 〔2026〕3号, counted within one organisation and year. */
export const summaryNumber = ({ year, number }: Pick<SummaryIssue, 'year' | 'number'>): string =>
  `〔${String(year)}〕${String(number)}号`

/** 纪要 needs something that was discussed or decided. */
export const hasSomethingToSummarize = ({ minutes, resolutions, votes, items }: WholeActivity): boolean =>
  minutes.agenda.length + resolutions.length + votes.length + items.length > 0

/**
 * 纪要 of a meeting (GB/T 9704-2012, 10.3), from what was discussed, voted and decided; not who said what, which stays in the
 * record. Without an issue it is a draft without a number.
 */
export function summaryDocument(activity: WholeActivity, issue: SummaryIssue | null): OfficialDocument {
  const { organizationName } = activity
  return {
    kind: 'minutes',
    title: summaryTitle(activity),
    head: {
      mark: `${organizationName}会议纪要`,
      number: issue === null ? '（草稿，未编号）' : summaryNumber(issue),
      issuer: organizationName,
      ...(issue === null ? {} : { issuedOn: issue.issuedOn }),
    },
    body: [{ block: 'paragraph', words: openingOf(activity) }, ...bodyOf(activity)],
    present: [
      { label: '出席', words: wholeNamesOr(presentNames(activity), '（未登记）') },
      ...listed('请假', absentNames(activity)),
      ...listed('列席', guestNames(activity)),
    ],
    ...(issue === null
      ? {}
      : { colophon: { copiesTo: [...issue.copiesTo], printedBy: organizationName, printedOn: issue.issuedOn } }),
  }
}

export const summaryTitle = ({ title, kindName }: WholeActivity): string =>
  title.endsWith('纪要')
    ? title
    : `${title.includes(kindName) || title.includes('会') ? title : `${kindName}（${title}）`}纪要`

const listed = (label: string, names: readonly string[]) =>
  names.length === 0 ? [] : [{ label, words: wholeNames(names) }]

function openingOf(activity: WholeActivity): string {
  const { occurredOn, startsAt, place, organizationName, kindName, hostName, eligible, present } = activity
  const when = `${longDay(occurredOn)}${startsAt === null ? '' : ` ${startsAt}`}`
  const where = place === '' ? '' : `在${place}`
  const host = hostName === '' ? '' : `，${hostName}主持`
  const count = eligible === 0 ? '' : `会议应到 ${String(eligible)} 人，实到 ${String(present)} 人。`
  return `${when}，${organizationName}${where}召开${kindName}${host}。${count}现将会议主要情况纪要如下。`
}

function bodyOf({ minutes, items, votes, resolutions }: WholeActivity): DocumentBlock[] {
  const agenda = minutes.agenda.map((words) => ({ words: withStop(words) }))
  const discussed = items.map(({ topic, note }) => ({ words: withStop(note === '' ? topic : `${topic}。${note}`) }))
  return [
    ...chapter('会议议题', [...agenda, ...discussed]),
    ...(minutes.study === '' ? [] : chapterOf('学习内容', [{ block: 'paragraph', words: minutes.study }])),
    ...chapter(
      '表决情况',
      votes.map((vote) => ({ words: voteSentence(vote) })),
    ),
    ...chapter('议定事项', resolutions.map(resolved)),
  ]
}

const chapterOf = (text: string, blocks: readonly DocumentBlock[]): DocumentBlock[] => [
  { block: 'heading', level: 1, text },
  ...blocks,
]

const chapter = (text: string, items: readonly { readonly words: string }[]): DocumentBlock[] =>
  items.length === 0 ? [] : chapterOf(text, [{ block: 'list', isOrdered: true, items: [...items] }])

const withStop = (words: string): string => (/[。！？；]$/.test(words) ? words : `${words}。`)

function resolved({ text, ownerName, dueOn }: WholeActivity['resolutions'][number]) {
  const who = ownerName === null ? '' : `责任人：${ownerName}`
  const until = dueOn === null ? '' : `完成期限：${longDay(dueOn)}`
  const more = [who, until].filter((each) => each !== '').join('，')
  return { words: more === '' ? withStop(text) : `${withStop(text)}（${more}）` }
}
