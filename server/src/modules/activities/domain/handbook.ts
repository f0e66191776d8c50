import { type DutyView, dutyStateNames } from '@hepai/contract/activities-duties'
import { strengthNames } from '@hepai/contract/activities-shapes'
import type { DocumentBlock, DocumentCell, OfficialDocument } from '@hepai/contract/documents'
import { memberKindNames, type MemberKind } from '@hepai/contract/people'
import { head, longDay, middle, namesOr, withLongDays } from './document-words.ts'
import { recordBlocks } from './record-document.ts'
import type { WholeActivity } from './whole-activity.ts'

/** Who belongs to a branch, as far as the reader may see; no ID number and no telephone ever comes this far. */
export type RosterRow = {
  readonly name: string
  readonly gender: 'male' | 'female' | null
  readonly ethnicity: string | null
  readonly birthOn: string | null
  readonly education: string | null
  readonly memberKind: MemberKind
  readonly joinedOn: string | null
}
export type HandbookYear = {
  readonly organizationName: string
  readonly above: readonly string[]
  readonly establishedOn: string | null
  readonly year: number
  readonly today: string
  readonly terms: readonly { readonly beganOn: string; readonly endsOn: string; readonly closedOn: string | null }[]
  readonly officers: readonly {
    readonly name: string
    readonly post: string
    readonly fromOn: string
    readonly toOn: string | null
  }[]
  /** Only names when the reader may not see the roster. */
  readonly roster: { readonly isWhole: boolean; readonly people: readonly RosterRow[] }
  readonly duties: readonly DutyView[]
  readonly dates: readonly { readonly words: string }[]
  readonly training: {
    readonly source: string
    readonly people: readonly { readonly name: string; readonly isMet: boolean }[]
  }
  readonly activities: readonly WholeActivity[]
}

/** 支部工作手册: a year of a branch, out of what is already recorded; nobody fills it in. */
export function handbookOf(year: HandbookYear): OfficialDocument {
  return {
    kind: 'handbook',
    title: `${year.organizationName}${String(year.year)}年支部工作手册`,
    cover: {
      title: `支部工作手册\n（${String(year.year)}年度）`,
      subtitle: year.organizationName,
      lines: [...year.above.slice(-1), longDay(year.today)],
    },
    body: [
      { block: 'contents', title: '目　录' },
      ...chapter('支部概况', branchBlocks(year), false),
      ...chapter('党员名册', [rosterTable(year.roster)]),
      ...chapter('规定动作完成情况', dutyBlocks(year)),
      ...chapter('组织生活记录', recordsOf(year)),
      ...chapter('服务业务工作情况', linkBlocks(year)),
      ...chapter('教育培训学时', trainingBlocks(year)),
    ],
  }
}

const paragraph = (words: string): DocumentBlock => ({ block: 'paragraph', words })

function chapter(text: string, blocks: readonly DocumentBlock[], isOnNewPage = true): DocumentBlock[] {
  const start: DocumentBlock[] = isOnNewPage ? [{ block: 'pageBreak' }] : []
  return [...start, { block: 'heading', level: 1, text }, ...blocks]
}

function branchBlocks(year: HandbookYear): DocumentBlock[] {
  const { people } = year.roster
  const count = (kind: MemberKind) => people.filter((one) => one.memberKind === kind).length
  const wide = (label: string, words: string): DocumentCell[] => [head(label), { words }]
  const terms = year.terms.map(
    ({ beganOn, endsOn, closedOn }) =>
      `${longDay(beganOn)}至${longDay(endsOn)}${closedOn === null ? '' : `（${longDay(closedOn)}结束）`}`,
  )
  return [
    {
      block: 'table',
      columns: [3, 12],
      rows: [
        wide('名称', year.organizationName),
        ...(year.above.length === 0 ? [] : [wide('隶属', year.above.join(' — '))]),
        wide('成立时间', year.establishedOn === null ? '（未登记）' : longDay(year.establishedOn)),
        wide('党员', `正式党员 ${String(count('full'))} 人，预备党员 ${String(count('probationary'))} 人`),
        wide('任期', namesOr(terms, '（未登记）')),
      ],
    },
    { block: 'heading', level: 2, text: '支部委员会组成', isListed: false },
    year.officers.length === 0 ? paragraph('名册中没有登记本支部的党内职务。') : officerTable(year),
  ]
}

const officerTable = ({ officers }: HandbookYear): DocumentBlock => ({
  block: 'table',
  columns: [5, 4, 5, 5],
  head: [['职务', '姓名', '任职', '免职'].map((words) => ({ words }))],
  rows: officers.map(({ post, name, fromOn, toOn }) => [
    middle(post),
    middle(name),
    middle(longDay(fromOn)),
    middle(toOn === null ? '在任' : longDay(toOn)),
  ]),
})

const genders = { male: '男', female: '女' } as const
const monthOf = (day: string | null): string =>
  day === null ? '' : `${day.slice(0, 4)}年${String(Number(day.slice(5, 7)))}月`

function rosterTable({ isWhole, people }: HandbookYear['roster']): DocumentBlock {
  if (!isWhole)
    return paragraph(
      `${namesOr(
        people.map(({ name }) => name),
        '名册中没有党员',
      )}。`,
    )
  const names = ['序号', '姓名', '性别', '民族', '出生年月', '学历', '入党时间', '党员身份']
  return {
    block: 'table',
    columns: [2, 3.4, 2, 2.6, 4.4, 4.6, 4.4, 4],
    head: [names.map((words) => ({ words }))],
    rows: people.map((one, index) => [
      middle(String(index + 1)),
      middle(one.name),
      middle(one.gender === null ? '' : genders[one.gender]),
      middle(one.ethnicity ?? ''),
      middle(monthOf(one.birthOn)),
      middle(one.education ?? ''),
      middle(monthOf(one.joinedOn)),
      middle(memberKindNames[one.memberKind]),
    ]),
  }
}

function dutyBlocks({ duties, dates }: HandbookYear): DocumentBlock[] {
  const table: DocumentBlock[] =
    duties.length === 0
      ? [paragraph('本年没有应办事项。')]
      : [
          {
            block: 'table',
            columns: [4, 4.6, 3, 3, 8],
            head: [['时段', '事项', '要求', '情况', '依据的记录或说明'].map((words) => ({ words }))],
            rows: inTime(duties).map((duty) => [
              middle(duty.periodLabel),
              { words: duty.kindName },
              middle(strengthNames[duty.strength]),
              middle(stateWords(duty)),
              {
                words:
                  duty.metBy === null
                    ? withLongDays(duty.why)
                    : `${longDay(duty.metBy.occurredOn)} ${duty.metBy.title}`,
              },
            ]),
          },
        ]
  return [...table, ...dates.map(({ words }) => paragraph(withLongDays(words)))]
}

/** 通行做法 and 一般要求 are never called overdue, on paper as on the screen. */
const stateWords = ({ state, strength }: DutyView): string =>
  state === 'late' && strength !== 'must' ? '待补' : dutyStateNames[state]

const inTime = (duties: readonly DutyView[]): readonly DutyView[] =>
  [...duties].sort((a, b) => (a.dueOn === b.dueOn ? a.nth - b.nth : a.dueOn < b.dueOn ? -1 : 1))

/** A meeting of one of the branch's groups says of which. */
const titleIn = ({ organizationName, title }: WholeActivity, branch: string): string =>
  organizationName === branch || title.includes(organizationName) ? title : `${organizationName}：${title}`

const recordsOf = ({ activities, organizationName }: HandbookYear): DocumentBlock[] =>
  activities.length === 0
    ? [paragraph('本年没有登记的活动。')]
    : activities.flatMap((activity) => [
        {
          block: 'heading',
          level: 2,
          text: `${longDay(activity.occurredOn).slice(5)} ${titleIn(activity, organizationName)}`,
        },
        ...recordBlocks(activity).map(deeper),
      ])

/** A record inside the book: its sections are plain words in bold, so that they are not taken for numbered items. */
const deeper = (block: DocumentBlock): DocumentBlock =>
  block.block === 'heading' ? { block: 'paragraph', words: [{ text: block.text, isBold: true }], isKept: true } : block

function linkBlocks({ activities }: HandbookYear): DocumentBlock[] {
  const rows = activities.flatMap((activity) =>
    activity.links.map(({ taskName, did, results }) => [
      middle(longDay(activity.occurredOn).slice(5)),
      { words: taskName },
      { words: did },
      { words: results },
    ]),
  )
  if (rows.length === 0) return [paragraph('本年的活动没有关联业务任务。')]
  const names = ['日期', '业务任务', '支部具体做了什么', '成效']
  return [{ block: 'table', columns: [3, 5, 8, 5], head: [names.map((words) => ({ words }))], rows }]
}

/** Met or not yet, in the order of the roster; hours are not shown side by side. */
function trainingBlocks({ training: { people, source } }: HandbookYear): DocumentBlock[] {
  const named = (isMet: boolean) => people.filter((one) => one.isMet === isMet).map(({ name }) => name)
  return [
    { block: 'labelled', label: '已达标', words: namesOr(named(true), '无') },
    { block: 'labelled', label: '尚未达标', words: namesOr(named(false), '无') },
    paragraph(`依据：${source}。学时由到会记录算出，只作教育管理参考，不排名。`),
  ]
}
