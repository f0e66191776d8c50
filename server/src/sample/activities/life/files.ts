import type { SampleActivity } from '../types.ts'
import { turnOf } from './turn.ts'

type Chapters = readonly (readonly [head: string, points: readonly string[]])[]
/** A small file that is made when the sample is loaded. */
export type SampleFile = { readonly slug: string; readonly name: string } & (
  | { readonly form: 'docx' | 'pdf'; readonly title: string; readonly chapters: Chapters }
  | { readonly form: 'png'; readonly drawing: string }
)

const bars = [42, 58, 51, 73, 66, 88]
const houses = [0, 1, 2, 3, 4, 5, 6, 7]

/** Shapes only: letters would need a face that the machine may lack. */
const chart = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="280"><rect width="480" height="280" fill="#fff"/>
${bars.map((high, place) => `<rect x="${String(40 + place * 70)}" y="${String(240 - high * 2)}" width="28" height="${String(high * 2)}" fill="#1D4F91"/><rect x="${String(70 + place * 70)}" y="${String(250 - high * 1.6)}" width="14" height="${String(high * 1.6 - 10)}" fill="#B8232F"/>`).join('')}
<path d="M30 20V240H460" stroke="#57606A" stroke-width="2" fill="none"/></svg>`

const estate = `<svg xmlns="http://www.w3.org/2000/svg" width="560" height="360"><rect width="560" height="360" fill="#F6F7F9"/>
<path d="M0 180H560M280 0V360" stroke="#D8DEE4" stroke-width="34"/>
${houses.map((one) => `<rect x="${String(30 + (one % 4) * 130 + (one % 4 > 1 ? 20 : 0))}" y="${String(one < 4 ? 50 : 230)}" width="90" height="80" fill="#fff" stroke="#1D4F91" stroke-width="3"/>${one % 3 === 0 ? `<circle cx="${String(75 + (one % 4) * 130 + (one % 4 > 1 ? 20 : 0))}" cy="${String(one < 4 ? 90 : 270)}" r="13" fill="#B8232F"/>` : ''}`).join('')}
<path d="M60 200H500" stroke="#B8232F" stroke-width="4" stroke-dasharray="10 8"/></svg>`

export const sampleFiles: readonly SampleFile[] = [
  {
    ...{ slug: 'report', name: '支委会工作报告.docx', form: 'docx', title: '支委会工作报告（示范数据）' },
    chapters: [
      [
        '本季度做了什么',
        ['主题党日按月开展，内容由党员提议。', '认领的任务进展正常，一项临近节点。', '到联系点办实事四件。'],
      ],
      ['还没有做好的', ['走访后反馈不够及时。', '新同志对联系点还不熟。']],
      ['下季度打算', ['每次走访后三天内答复。', '老党员带新同志走一遍联系点。']],
    ],
  },
  {
    ...{ slug: 'outline', name: '党课提纲.docx', form: 'docx', title: '党课提纲（示范数据）' },
    chapters: [
      ['从身边事讲起', ['一件办得好的事。', '一件没有办好的事。']],
      ['条例怎么说', ['逐条对照支部的做法。']],
      ['课后做什么', ['各党小组认领一件小事，下次党课先听结果。']],
    ],
  },
  {
    ...{ slug: 'questions', name: '调研提纲.pdf', form: 'pdf', title: '调研提纲（示范数据）' },
    chapters: [
      ['问什么', ['最近一次办事跑了几趟。', '哪一步等得最久。', '最希望先改哪一件。']],
      ['问谁', ['企业经办人、社区工作者和窗口人员各若干名，不记录身份信息。']],
    ],
  },
  {
    ...{ slug: 'programme', name: '主题党日方案.pdf', form: 'pdf', title: '主题党日方案（示范数据）' },
    chapters: [
      ['安排', ['集中学习半小时。', '到联系点办一件具体事。', '当场收集意见，回来归类交责任科室。']],
      ['分工', ['组织委员联系场地。', '党小组长带队。']],
    ],
  },
  { slug: 'estate', name: '片区点位示意图.png', form: 'png', drawing: estate },
  { slug: 'chart', name: '办件数量图.png', form: 'png', drawing: chart },
]

const carried: Readonly<Record<string, readonly [every: number, ...files: string[]]>> = {
  ...{ general_meeting: [4, 'report'], party_lecture: [5, 'outline'], micro_research: [1, 'questions', 'chart'] },
  ...{ theme_day: [13, 'programme', 'estate'], site_council: [2, 'estate'], youth_forum: [2, 'outline'] },
}

/** Which records carry which files: of each kind one in so many, research always. */
export const attachedFiles = (activities: readonly SampleActivity[]) =>
  activities
    .filter(({ state }) => state === 'held')
    .flatMap((activity) => {
      const [every, ...files] = carried[activity.kind] ?? [0]
      return every > 0 && turnOf(activity.slug) % every === 0 ? files.map((file) => ({ activity, file })) : []
    })
