import type { VoteInput } from '@hepai/contract/activities-shapes'
import { type Setting, dayAfter } from '../setting.ts'
import type { SampleActivity, SampleMinutes, SampleResolution } from '../types.ts'
import { head, minutesOf, points, say, steps } from './rich.ts'
import { inTurn, turnOf } from './turn.ts'
import { DECIDED, DIVIDED, LEADERS, LEARNT, NOTED, PARTS, REPORTED, SAID, STUDIED, VOTED } from './words.ts'

type Names = ReadonlyMap<string, string>
type Asked = { readonly one: SampleActivity; readonly turn: number; readonly names: Names; readonly setting: Setting }
type Writer = (asked: Asked) => Partial<SampleActivity>

const nameOf = (names: Names, slug: string | undefined): string => names.get(slug ?? '') ?? ''

const signed = ({ one, names }: Asked): SampleMinutes['signatures'] => [
  { role: 'host', name: nameOf(names, one.host), signedOn: one.on },
  { role: 'recorder', name: nameOf(names, one.recorder), signedOn: one.on },
]

/** Those who came, whoever led and wrote last. */
const speakers = ({ one }: Asked): readonly string[] => [
  ...one.roll.filter((person) => person !== one.host && person !== one.recorder && !one.absent.has(person)),
  one.host,
]

const spoke = (asked: Asked, texts: readonly string[], count: number) =>
  speakers(asked)
    .slice(0, count)
    .map((person, place) => ({ name: nameOf(asked.names, person), text: inTurn(texts, asked.turn + place) }))

const voters = ({ one, setting: { city } }: Asked): { eligible: number; present: number } => {
  const full = new Set(city.people.filter((each) => each.memberKind === 'fullMember').map(({ slug }) => slug))
  const roll = one.roll.filter((person) => full.has(person))
  return { eligible: roll.length, present: roll.filter((person) => !one.absent.has(person)).length }
}

/** Nearly everybody said yes, as in most meetings; a few rest. */
function vote(asked: Asked, matter: string, rule: VoteInput['rule'], isSecret = false): VoteInput {
  const { eligible, present } = voters(asked)
  const [no, abstain] = [asked.turn % 5 === 0 && present > 3 ? 1 : 0, asked.turn % 3 === 0 && present > 3 ? 1 : 0]
  return {
    ...{ matter, rule, eligible, present, yes: present - no - abstain, no, abstain, writtenYes: 0, isSecret },
    ...(isSecret ? { ballots: { issued: present, returned: present, invalid: 0 } } : {}),
  }
}

/** What was decided: the first may be a task of the plan by now. */
function decided(asked: Asked, texts: readonly string[], isTask: boolean): SampleResolution[] {
  const { one, turn, setting } = asked
  const task = setting.tasks.find(
    (each) => each.kind === 'task' && each.assists.some(({ branch }) => branch === one.organization),
  )
  return [0, 1].map((place) => ({
    text: inTurn(texts, turn + place),
    owner: place === 0 ? one.recorder : one.host,
    dueOn: dayAfter(one.on, 14 + place * 16),
    task: isTask && place === 0 ? (task?.slug ?? null) : null,
  }))
}

const generalMeeting: Writer = (asked) => {
  const { one, turn, setting, names } = asked
  const quarter = Number(one.slug.slice(-1))
  const isAdmission = setting.city.people.some(
    (each) => each.branch === one.organization && each.memberKind === 'probationary',
  )
  const votes = [
    vote(asked, VOTED[quarter] ?? '', 'resolution'),
    ...(isAdmission && quarter === 2 ? [vote(asked, '接收一名发展对象为预备党员', 'admitMember', true)] : []),
  ]
  const said = spoke(asked, SAID, 3)
  const body = minutesOf(
    head('学习'),
    say(inTurn(LEARNT, turn)),
    head('支委会报告工作'),
    say(`${nameOf(names, one.host)}代表支委会报告本季度工作，主要有三个方面：`),
    steps(inTurn(REPORTED, turn)),
    head('讨论'),
    points(said.map(({ name, text }) => `**${name}**：${text}`)),
    head('表决和议定'),
    say(
      `大会对“${votes.map(({ matter }) => matter).join('”“')}”进行表决，票数见表决情况；议定事项由支委会跟进，下次大会报告结果。`,
    ),
  )
  const agenda = ['学习上级部署', '支委会报告工作', '讨论重点任务', ...votes.map(({ matter }) => matter)]
  const resolutions = decided(asked, DECIDED, turn % 2 === 0)
  return { agenda, votes, resolutions, written: { body, signatures: signed(asked) ?? [] } }
}

const committeeMeeting: Writer = (asked) => ({
  resolutions: decided(asked, DIVIDED, false),
  votes: asked.turn % 4 === 0 ? [vote(asked, '本季度党费使用方案', 'committee')] : [],
  written: { signatures: signed(asked) ?? [] },
})

const themeDay: Writer = ({ turn }) => ({ written: { partTexts: PARTS, study: inTurn(LEARNT, turn) } })
const lecture: Writer = ({ turn }) => ({ written: { partTexts: PARTS, study: inTurn(STUDIED, turn) } })

const theoryGroup: Writer = (asked) => {
  const said = spoke(asked, LEADERS, 3)
  const body = minutesOf(
    head('自学和领学'),
    say('会前自学指定篇目，会上由一名成员领学，其余成员结合分管工作谈体会。'),
    head('研讨发言'),
    steps(said.map(({ name, text }) => `**${name}**：${text}`)),
    head('小结'),
    points(['学习内容要落到具体项目', '下次学习先听上次所列事项的进展', '由机关党委把研讨意见分送责任科室']),
  )
  const unit = asked.one.organization.split('.')[0] ?? ''
  const office = asked.setting.holders.get(`${unit}.jiguan`)?.[1]
  const guests = office === undefined ? [] : [{ name: nameOf(asked.names, office), post: '机关党委专职副书记' }]
  return { written: { body, guests, signatures: signed(asked) ?? [] }, resolutions: decided(asked, DECIDED, false) }
}

const firstTopic: Writer = ({ one, turn }) => ({
  items: one.items.map((item) => ({ ...item, note: inTurn(NOTED, turn) })),
})

const experienceMeeting: Writer = (asked) => ({
  resolutions: ['各单位选一件交流中听到的做法，在本单位试行', '工委把可复制的做法编成一页清单发各单位'].map(
    (text, place) => ({ text, owner: null, dueOn: dayAfter(asked.one.on, 32 + place * 30), task: null }),
  ),
  written: {
    body: minutesOf(
      head('六个单位交流'),
      steps([
        '**市住建局**：老旧小区改造中，党员包楼栋、业务科室包问题，两张表合成一张。',
        '**市委党校**：课、片、实践放在同一天，课后当场办一件事。',
        '**市税务局**：问需问计走访与业务辅导一次完成，不重复上门。',
        '**市残联**：助残活动与主题党日合办，志愿者一张表安排。',
        '**市烟草专卖局**：党员责任区按市场单元划，诚信经营与服务一起做。',
        '**市直机关工委**：督查事项合并，不再要求支部另报材料。',
      ]),
      head('下一步'),
      points(['先用好已有记录，不另设报表', '有结果的做法再推广，没有结果的先停下来']),
    ),
  },
})

const writers: Readonly<Record<string, Writer>> = {
  ...{ general_meeting: generalMeeting, committee_meeting: committeeMeeting, theme_day: themeDay },
  ...{ party_lecture: lecture, monthly_talk: lecture, theory_group: theoryGroup, first_topic: firstTopic },
  joint_meeting: experienceMeeting,
}

/** The important meetings with what was said, voted and decided; the same on every call. */
export function withMinutes(setting: Setting, activities: readonly SampleActivity[]): SampleActivity[] {
  const names: Names = new Map(setting.city.people.map(({ slug, name }) => [slug, name]))
  return activities.map((one) => {
    const writer = one.state === 'held' ? writers[one.kind] : undefined
    return writer === undefined ? one : { ...one, ...writer({ one, turn: turnOf(one.slug), names, setting }) }
  })
}
