import type { DocumentBlock, DocumentCell, OfficialDocument, Words } from '@hepai/contract/documents'
import {
  absentNames,
  guestNames,
  head,
  longDay,
  middle,
  presentNames,
  timeOf,
  wholeNames,
  wholeNamesOr,
} from './document-words.ts'
import { minutesParagraphs } from './minutes-paragraphs.ts'
import type { WholeActivity } from './whole-activity.ts'

const WITHHELD = '这类会议的记录内容仅限本支部记录人和有权查阅的上级党组织查阅，本件不载。'

/** 会议记录: the original voucher, with every field that domain-rules §1.6 asks for; what is empty says so. */
export const recordDocument = (activity: WholeActivity): OfficialDocument => ({
  kind: 'record',
  title: recordTitle(activity),
  body: [...recordBlocks(activity), ...signatureBlocks(activity)],
})

export const recordTitle = ({ organizationName, kindName }: WholeActivity): string =>
  `${organizationName}\n${kindName}记录`

/** The record without its title: also a chapter of the year's handbook. */
export function recordBlocks(activity: WholeActivity): DocumentBlock[] {
  if (activity.isWithheld) return [factsOf(activity), { block: 'paragraph', words: WITHHELD }]
  return [
    factsOf(activity),
    ...section('到会人员', namesBlock(presentNames(activity))),
    ...section('议题', agendaOf(activity)),
    ...section('会议内容', minutesParagraphs(activity.minutes)),
    ...section('第一议题等事项', itemsOf(activity)),
    ...section('表决情况', votesOf(activity)),
    ...section('决议和议定事项', resolutionsOf(activity)),
    ...section('服务业务工作情况', linksOf(activity)),
    ...section('更正情况', correctionsOf(activity)),
  ]
}

const section = (text: string, blocks: readonly DocumentBlock[]): DocumentBlock[] =>
  blocks.length === 0 ? [] : [{ block: 'heading', level: 1, text, isListed: false }, ...blocks]

function factsOf(activity: WholeActivity): DocumentBlock {
  const pair = (label: string, words: string): DocumentCell[] => [head(label), { words }]
  const wide = (label: string, words: Words): DocumentCell[] => [head(label), { words, span: 3 }]
  const { title, kindName, place, hostName, recorderName, eligible, present, absent, audience } = activity
  return {
    block: 'table',
    columns: [3.6, 6.6, 3.6, 8.6],
    rows: [
      wide('会议名称', title),
      [...pair('类别', kindName), ...pair('时间', timeOf(activity))],
      [...pair('地点', orBlank(place)), ...pair('主持人', orBlank(hostName))],
      [
        ...pair('记录人', orBlank(recorderName)),
        ...pair('到会', `应到 ${eligible} 人，实到 ${present} 人，缺席 ${absent} 人`),
      ],
      ...(activity.isWithheld
        ? []
        : [
            wide('缺席及原因', wholeNamesOr(absentNames(activity), '无')),
            wide('列席', wholeNamesOr(guestNames(activity), '无')),
          ]),
      ...(audience > 0 ? [wide('其他参加人员', `${audience} 人`)] : []),
      wide('登记', `${longDay(activity.recordedOn)}由${activity.recordedByName}登记`),
    ],
  }
}

const orBlank = (words: string): string => (words === '' ? '（未填写）' : words)

const namesInFull = (names: readonly string[]): Words => [...wholeNames(names), { text: '。' }]

const namesBlock = (names: readonly string[]): DocumentBlock[] =>
  names.length === 0 ? [] : [{ block: 'paragraph', words: namesInFull(names) }]

const agendaOf = ({ minutes }: WholeActivity): DocumentBlock[] =>
  minutes.agenda.length === 0
    ? []
    : [{ block: 'list', isOrdered: true, items: minutes.agenda.map((words) => ({ words })) }]

const itemStates = { open: '尚未落实', linked: '已有落实', noAction: '无需行动' } as const

const itemsOf = ({ items }: WholeActivity): DocumentBlock[] =>
  items.flatMap((item, index) => {
    const answer = [item.taskName === null ? '' : `任务“${item.taskName}”`, item.answer].filter((each) => each !== '')
    return [
      {
        block: 'paragraph',
        words: `${String(index + 1)}.${/^\d/.test(item.topic) ? ' ' : ''}${item.topic}${item.note === '' ? '' : `。${item.note}`}`,
      },
      { block: 'paragraph', words: `落实情况：${[itemStates[item.state], ...answer].join('，')}。` },
    ]
  })

function votesOf({ votes }: WholeActivity): DocumentBlock[] {
  if (votes.length === 0) return []
  const names = ['事项', '方式', '应到', '实到', '赞成', '反对', '弃权', '书面赞成', '结果']
  return [
    {
      block: 'table',
      columns: [7, 3, 2, 2, 2, 2, 2, 2.4, 3],
      head: [names.map((words) => ({ words }))],
      rows: votes.map((vote) => [
        { words: vote.matter },
        middle(vote.isSecret ? '无记名' : '举手'),
        ...[vote.eligible, vote.present, vote.yes, vote.no, vote.abstain, vote.writtenYes].map((each) =>
          middle(String(each)),
        ),
        middle(vote.isPassed ? '通过' : '未通过'),
      ]),
    },
    { block: 'paragraph', words: '应到、实到均指有表决权（选举权）的人数。' },
    ...votes.map((vote): DocumentBlock => ({ block: 'paragraph', words: `“${vote.matter}”，${vote.reason}` })),
  ]
}

function resolutionsOf({ resolutions }: WholeActivity): DocumentBlock[] {
  if (resolutions.length === 0) return []
  return [
    {
      block: 'table',
      columns: [1.5, 9, 3, 4, 5],
      head: [['序号', '内容', '责任人', '完成期限', '转为任务'].map((words) => ({ words }))],
      rows: resolutions.map((one, index) => [
        middle(String(index + 1)),
        { words: one.text },
        middle(one.ownerName ?? ''),
        middle(one.dueOn === null ? '' : longDay(one.dueOn)),
        { words: one.taskName ?? '' },
      ]),
    },
  ]
}

function linksOf({ links }: WholeActivity): DocumentBlock[] {
  if (links.length === 0) return []
  return [
    {
      block: 'table',
      columns: [5, 9, 5],
      head: [['业务任务', '支部具体做了什么', '成效'].map((words) => ({ words }))],
      rows: links.map(({ taskName, did, results, beneficiaries }) => [
        { words: taskName },
        { words: did },
        {
          words: [results, beneficiaries > 0 ? `受益 ${String(beneficiaries)} 人` : '']
            .filter((each) => each !== '')
            .join('；'),
        },
      ]),
    },
  ]
}

const correctionsOf = ({ corrections }: WholeActivity): DocumentBlock[] =>
  corrections.map(({ onDay, byName, reason }) => ({
    block: 'paragraph',
    words: `${longDay(onDay)}，${byName}更正：${reason}`,
  }))

/** 主持人签字、记录人签字: what is on record, else room to sign by hand. */
function signatureBlocks({ minutes, isWithheld }: WholeActivity): DocumentBlock[] {
  if (isWithheld) return []
  const line = (role: 'host' | 'recorder', label: string): DocumentBlock => {
    const signed = minutes.signatures.find((one) => one.role === role)
    const words =
      signed === undefined ? '　　　　　　　　年　　月　　日' : `${signed.name}　${longDay(signed.signedOn)}`
    return { block: 'paragraph', isFlush: false, words: `${label}签字：${words}` }
  }
  return [line('host', '主持人'), line('recorder', '记录人')]
}
