import type { LimitBase, SchemeFields, SchemeWeights, WeightPart } from '@hepai/contract/reviews-shapes'

/** A scheme as the form holds it: every value is a text. */
export type SchemeValues = Readonly<Record<string, string>> & {
  readonly limitBase: string
  readonly limitSource: string
  readonly voters: string
  readonly minBallots: string
  readonly isWeighted: string
  /** Parts of the weighted result, a line each. */
  readonly parts: string
  readonly weightsSource: string
  readonly sourceTitle: string
  readonly sourceArticle: string
  readonly confidence: string
  readonly validFrom: string
}

export const gradePlaces = [0, 1, 2, 3] as const
export const gradeKey = (place: number): string => `grade${String(place)}`
export const pointKey = (place: number): string => `point${String(place)}`

/** A part while it is being typed. */
export type PartTyped = { readonly name: string; readonly line: string; readonly weight: string; readonly from: string }
export const MOST_PARTS = 8
export const blankPart: PartTyped = { name: '', line: 'joint', weight: '', from: 'above' }

/** A tab and an end of line stand between what is typed; a field of one line takes neither. */
export const partsIn = (text: string): readonly PartTyped[] =>
  text === ''
    ? []
    : text.split('\n').map((row) => {
        const [name = '', line = '', weight = '', from = ''] = row.split('\t')
        return { name, line, weight, from }
      })
export const textOfParts = (parts: readonly PartTyped[]): string =>
  parts.map(({ name, line, weight, from }) => [name.replace(/[\t\n]/gu, ' '), line, weight, from].join('\t')).join('\n')

export const confidences = ['A', 'B', 'C', 'X'] as const
export const limitBases: readonly LimitBase[] = ['allMembers', 'participants', 'graded']
const usualPoints = ['100', '80', '60', '40']

export function valuesOf(scheme: SchemeFields, validFrom: string): SchemeValues {
  const { limit, weights, source, voters, minBallots } = scheme
  return {
    ...Object.fromEntries(
      gradePlaces.flatMap((place) => [
        [gradeKey(place), scheme.grades[place]?.name ?? ''],
        [pointKey(place), String(weights?.points[place] ?? usualPoints[place])],
      ]),
    ),
    ...{ limitBase: limit?.base ?? 'allMembers', limitSource: limit?.source ?? '', voters, validFrom },
    minBallots: String(minBallots),
    isWeighted: weights === null ? 'no' : 'yes',
    parts: textOfParts((weights?.parts ?? []).map((part) => ({ ...part, weight: String(part.weight) }))),
    weightsSource: weights?.source ?? '',
    ...{ sourceTitle: source.title, sourceArticle: source.article, confidence: source.confidence },
  }
}

const isWhole = (text: string, low: number, high: number): boolean =>
  /^\d{1,3}$/u.test(text.trim()) && Number(text) >= low && Number(text) <= high

export const gradeNamesIn = (values: SchemeValues): readonly string[] =>
  gradePlaces.map((place) => (values[gradeKey(place)] ?? '').trim()).filter((name) => name !== '')

const pointsIn = (values: SchemeValues): readonly string[] =>
  gradePlaces
    .filter((place) => (values[gradeKey(place)] ?? '').trim() !== '')
    .map((place) => values[pointKey(place)] ?? '')

export const sumIn = (parts: readonly PartTyped[]): number =>
  parts.reduce((sum, { weight }) => sum + (isWhole(weight, 1, 100) ? Number(weight) : 0), 0)

const lineOf = (text: string): WeightPart['line'] => (text === 'party' || text === 'business' ? text : 'joint')

function weightsOf(values: SchemeValues): SchemeWeights | null {
  if (values.isWeighted !== 'yes') return null
  return {
    parts: partsIn(values.parts).map(({ name, line, weight, from }) => ({
      ...{ name: name.trim(), line: lineOf(line), weight: Number(weight) },
      from: from === 'ballot' ? ('ballot' as const) : ('above' as const),
    })),
    points: pointsIn(values).map(Number),
    source: values.weightsSource.trim(),
  }
}

/** What is sent; the kind says whether it grades and limits at all. */
export const wishOf = (values: SchemeValues, before: SchemeFields) => ({
  kind: before.kind,
  validFrom: values.validFrom,
  gradeNames: before.grades.length === 0 ? [] : [...gradeNamesIn(values)],
  limit:
    before.limit === null
      ? null
      : {
          base: limitBases.find((each) => each === values.limitBase) ?? before.limit.base,
          source: values.limitSource.trim(),
        },
  voters: values.voters === 'members' ? ('members' as const) : ('full' as const),
  minBallots: Number(values.minBallots),
  source: {
    title: values.sourceTitle.trim(),
    article: values.sourceArticle.trim(),
    confidence: confidences.find((each) => each === values.confidence) ?? ('C' as const),
  },
  weights: before.grades.length === 0 ? null : weightsOf(values),
})

export type SchemeProblem =
  'gradeNames' | 'points' | 'limitSource' | 'minBallots' | 'parts' | 'weightsSource' | 'sourceTitle' | 'validFrom'

/** Fields that are not yet right, in the order in which they stand. */
export function wrongIn(values: SchemeValues, before: SchemeFields): readonly SchemeProblem[] {
  const checks: readonly (readonly [SchemeProblem, boolean])[] = [
    ...(before.grades.length === 0 ? [] : gradedChecks(values, before)),
    ['sourceTitle', values.sourceTitle.trim() !== ''],
    ['validFrom', values.validFrom !== ''],
  ]
  return checks.filter(([, isRight]) => !isRight).map(([name]) => name)
}

function gradedChecks(values: SchemeValues, before: SchemeFields): readonly (readonly [SchemeProblem, boolean])[] {
  const names = gradeNamesIn(values)
  const isScale = names.length >= 2 && new Set(names).size === names.length && names.every((each) => each.length <= 12)
  const isWeighted = values.isWeighted === 'yes'
  return [
    ['gradeNames', isScale],
    ['limitSource', before.limit === null || values.limitSource.trim() !== ''],
    ['minBallots', isWhole(values.minBallots, 5, 50)],
    ['points', !isWeighted || isFalling(pointsIn(values))],
    ['parts', !isWeighted || areWhole(partsIn(values.parts))],
    ['weightsSource', !isWeighted || values.weightsSource.trim() !== ''],
  ]
}

const isFalling = (points: readonly string[]): boolean =>
  points.every((each, place) => isWhole(each, 0, 100) && (place === 0 || Number(each) < Number(points[place - 1])))

const areWhole = (parts: readonly PartTyped[]): boolean =>
  parts.every(({ name, weight }) => name.trim() !== '' && name.trim().length <= 20 && isWhole(weight, 1, 100)) &&
  parts.filter(({ from }) => from === 'ballot').length <= 1 &&
  sumIn(parts) === 100
