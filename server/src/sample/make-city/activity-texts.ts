import { emptyMinutes, type Minutes } from '@hepai/contract/activities-shapes'
import type { Chance } from '../random.ts'

const WHO = ['党支部', '业务科室', '青年突击队', '党员先锋岗', '专班', '志愿服务队', '联络员', '党小组'] as const
const DOES = ['走访', '梳理', '协调', '推进', '督促', '宣讲', '调研', '整改', '公示', '复核', '对接', '总结'] as const
const WHERE = ['社区', '园区', '窗口', '项目现场', '企业', '学校', '乡村', '小区', '工地', '服务大厅'] as const
const WHAT =
  '老旧小区改造,营商环境优化,审批流程压减,物业服务提升,安全生产排查,乡村振兴帮扶,税费优惠落实,残疾人就业,市场秩序整治,基层治理网格,生态环境保护,招商引资,民生实事,平安创建,数据共享,信访化解,消防通道,电梯加装,雨污分流,养老托育'.split(
    ',',
  )
const HOW =
  '逐户听取意见,建立清单台账,明确责任到人,每周通报进展,现场解决问题,邀请群众评议,形成长效机制,组织集中学习,开展结对共建,对照标准自查'.split(
    ',',
  )
/** So that texts are not all made of the same few pairs of characters, each holds some drawn at random. */
const RARE = '桂榕梧楠槐杉柏樟桐榆椿栎楸桦椴枫橡榛柚橘柑枇杷枣栗柿梅杏桃李棠荷菊兰蕙芷蘅薇蕨苇荻蓼芡菱茭莼藻萍'

const sentence = (luck: Chance): string =>
  `${luck.oneOf(WHO)}在${luck.pick(RARE)}${luck.pick(RARE)}${luck.oneOf(WHERE)}${luck.oneOf(DOES)}${luck.oneOf(WHAT)}，${luck.oneOf(HOW)}，第${String(luck.between(1, 40))}次。`

const many = (luck: Chance, count: number): string => Array.from({ length: count }, () => sentence(luck)).join('')

/** Some four hundred characters, as a branch writes of a meeting. */
export const madeMinutes = (luck: Chance, speakers: readonly string[]): Minutes => ({
  ...emptyMinutes,
  agenda: [`学习${luck.oneOf(WHAT)}有关要求`, `研究${luck.oneOf(WHAT)}`],
  study: many(luck, 3),
  speeches: speakers.map((name) => ({ name, text: many(luck, 2) })),
})

export const madeTitle = (luck: Chance, month: number, kindName: string): string =>
  `${String(month)}月${kindName}：${luck.oneOf(WHAT)}`
