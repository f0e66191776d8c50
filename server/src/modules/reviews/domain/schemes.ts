import type { ReviewKind, SchemeFields, SchemeWeights } from '@hepai/contract/reviews-shapes'

/** One version of a scheme; the standard ones have no id and hold from the day of the branch regulations. */
export type SchemeVersion = {
  readonly id: string | null
  readonly organizationId: string | null
  readonly version: number | null
  readonly path: string
  readonly organizationName: string | null
  readonly validFrom: string
  readonly fields: SchemeFields
}

const grades = (...names: readonly string[]): SchemeFields['grades'] =>
  (['A', 'B', 'C', 'D'] as const).flatMap((code, index) => {
    const name = names[index]
    return name === undefined ? [] : [{ code, name }]
  })

const usual = { limit: null, voters: 'full', minBallots: 5, weights: null } as const

/**
 * Advice: a town's 30 : 30 : 40, the 40 for both 述职测评 alike (domain-rules §2.4). That 日常考核 weighs Party work and
 * business alike is Hepai's own.
 */
const dualReportWeights: SchemeWeights = {
  parts: [
    { name: '日常考核（党建）', line: 'party', weight: 15, from: 'above' },
    { name: '日常考核（业务）', line: 'business', weight: 15, from: 'above' },
    { name: '调查核实', line: 'joint', weight: 30, from: 'above' },
    { name: '上级述职测评', line: 'joint', weight: 20, from: 'above' },
    { name: '支部述职测评', line: 'joint', weight: 20, from: 'ballot' },
  ],
  points: [100, 80, 60, 40],
  source:
    '建议：参考湖南一镇“日常考核30、调查核实30、两次述职测评40”的做法，日常考核党建、业务各半；不是统一规定，可按本地办法调整',
}

/** 等次 as the sources give them (domain-rules §2); a city or unit saves its own version over them. */
export const standardSchemes: Readonly<Record<ReviewKind, SchemeFields>> = {
  memberReview: {
    ...usual,
    kind: 'memberReview',
    grades: grades('优秀', '合格', '基本合格', '不合格'),
    limit: {
      ...{ grade: 'A', most: 1, of: 3, base: 'allMembers' },
      source: '民主评议党员通行办法“优秀党员比例一般不超过党员总数的三分之一”',
    },
    source: { title: '《中国共产党支部工作条例（试行）》', article: '第十八条', confidence: 'B' },
  },
  orgLife: {
    ...usual,
    kind: 'orgLife',
    grades: [],
    source: { title: '《中国共产党支部工作条例（试行）》', article: '第十七条', confidence: 'B' },
  },
  dualReport: {
    ...usual,
    kind: 'dualReport',
    grades: grades('优秀', '称职', '基本称职', '不称职'),
    source: { title: '湖南省委组织部双述双评意见', article: '', confidence: 'B' },
    weights: dualReportWeights,
  },
  secretaryReview: {
    ...usual,
    kind: 'secretaryReview',
    grades: grades('好', '较好', '一般', '差'),
    source: {
      title: '《党委（党组）书记抓基层党建工作述职评议考核办法（试行）》',
      article: '',
      confidence: 'B',
    },
  },
}

const standard = {
  ...{ id: null, organizationId: null, version: null, path: '/', organizationName: null },
  validFrom: '2018-10-28',
}

/** The version that holds for an organisation on a day: the nearest organisation's, then the latest. */
export function schemeOn(
  versions: readonly SchemeVersion[],
  kind: ReviewKind,
  path: string,
  onDay: string,
): SchemeVersion {
  const [best] = versions
    .filter((one) => one.fields.kind === kind && path.startsWith(one.path) && one.validFrom <= onDay)
    .sort((a, b) => b.path.length - a.path.length || (a.validFrom < b.validFrom ? 1 : -1))
  return best ?? { ...standard, fields: standardSchemes[kind] }
}
