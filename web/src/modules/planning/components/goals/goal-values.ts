import type {
  IndicatorFields,
  IndicatorView,
  InitiativeFields,
  InitiativeView,
  ObjectiveFields,
  ObjectiveLine,
  ObjectiveView,
} from '@hepai/contract/planning-shapes'
import { words } from '../../strings/goals/zh-CN.ts'
import { amountOf, isTooFine } from '../amount.ts'

// Between the texts of a form and the fields of the plan.

export const objectiveLines = ['party', 'business'] as const satisfies readonly ObjectiveLine[]
export const pointKinds = ['difficulty', 'highlight', 'pain'] as const
export const fusionModes = ['keyProject', 'characteristicIndustry', 'publicService', 'own'] as const
export const directions = ['auto', 'up', 'down'] as const
export const aggregates = ['latest', 'sum'] as const

const said = words.problems
type Problem = string | undefined

function nameProblem(name: string, most: number): Problem {
  if (name.trim() === '') return said.name
  return name.trim().length > most ? said.nameLong(most) : undefined
}

function weightProblem(typed: string): Problem {
  const weight = amountOf(typed)
  return weight === null || weight <= 0 || weight > 1000 ? said.weight : undefined
}

// —— objectives ——

export type ObjectiveValues = Readonly<Record<'name' | 'line' | 'note' | 'priorityId' | 'weight', string>>

export function objectiveValues(of: ObjectiveView | null, line: ObjectiveLine): ObjectiveValues {
  if (of === null) return { name: '', line, note: '', priorityId: '', weight: '1' }
  const { name, note, priorityId, weight } = of
  return { name, line: of.line, note, priorityId: priorityId ?? '', weight: String(weight) }
}

export const objectiveProblems = ({ name, weight }: ObjectiveValues) => ({
  name: nameProblem(name, 120),
  weight: weightProblem(weight),
})

export function objectiveFields(values: ObjectiveValues, sort: number): ObjectiveFields {
  return {
    line: objectiveLines.find((line) => line === values.line) ?? 'business',
    name: values.name.trim(),
    note: values.note.trim(),
    priorityId: values.priorityId === '' ? null : values.priorityId,
    weight: amountOf(values.weight) ?? 1,
    sort,
  }
}

// —— initiatives ——

export type InitiativeValues = Readonly<
  Record<'name' | 'pointKind' | 'point' | 'mode' | 'modeName' | 'objectiveIds', string>
>

export function initiativeValues(of: InitiativeView | null): InitiativeValues {
  if (of === null) {
    return { name: '', pointKind: 'difficulty', point: '', mode: 'keyProject', modeName: '', objectiveIds: '' }
  }
  const { name, pointKind, point, mode, modeName, objectiveIds } = of
  return { name, pointKind, point, mode, modeName, objectiveIds: objectiveIds.join(',') }
}

/** The chosen ids in one text, as a form holds it. */
export const idsIn = (text: string): readonly string[] => (text === '' ? [] : text.split(','))

export function withId(text: string, id: string, isIn: boolean): string {
  const others = idsIn(text).filter((each) => each !== id)
  return (isIn ? [...others, id] : others).join(',')
}

export function initiativeProblems({ name, mode, modeName, objectiveIds }: InitiativeValues) {
  const length = modeName.trim().length
  return {
    name: nameProblem(name, 120),
    objectiveIds: idsIn(objectiveIds).length > 20 ? said.tooMany : undefined,
    modeName: mode === 'own' && (length === 0 || length > 40) ? said.modeName : undefined,
  }
}

/** The name of a mode belongs to an own mode only. */
export function initiativeFields(values: InitiativeValues, sort: number): InitiativeFields {
  const mode = fusionModes.find((each) => each === values.mode) ?? 'own'
  return {
    name: values.name.trim(),
    pointKind: pointKinds.find((each) => each === values.pointKind) ?? 'difficulty',
    point: values.point.trim(),
    mode,
    modeName: mode === 'own' ? values.modeName.trim() : '',
    objectiveIds: [...idsIn(values.objectiveIds)],
    sort,
  }
}

// —— indicators ——

export type IndicatorHome = Pick<IndicatorFields, 'objectiveId' | 'taskId'>
export type IndicatorValues = Readonly<
  Record<
    | 'name'
    | 'unit'
    | 'baselineValue'
    | 'targetValue'
    | 'baselineOn'
    | 'targetOn'
    | 'home'
    | 'direction'
    | 'aggregate'
    | 'decimals'
    | 'caliber'
    | 'source'
    | 'weight',
    string
  >
>

/** The end of the year before, and the end of the plan's year: when most baselines and targets are. */
export function indicatorValues(of: IndicatorView | null, home: IndicatorHome, year: number): IndicatorValues {
  if (of === null) {
    return {
      ...{ name: '', unit: '', baselineValue: '', targetValue: '', home: homeText(home), decimals: '' },
      ...{ baselineOn: `${year - 1}-12-31`, targetOn: `${year}-12-31` },
      ...{ direction: 'auto', aggregate: 'latest', caliber: '', source: '', weight: '1' },
    }
  }
  const { name, unit, direction, aggregate, caliber, source } = of
  return {
    ...{ name, unit, direction, aggregate, caliber, source, home: homeText(of) },
    baselineValue: numberText(of.baselineValue),
    targetValue: numberText(of.targetValue),
    baselineOn: of.baselineOn ?? '',
    targetOn: of.targetOn ?? '',
    decimals: String(of.decimals),
    weight: String(of.weight),
  }
}

const numberText = (value: number | null): string => (value === null ? '' : String(value))

/** What is measured, as one text: a task or an objective. */
export const homeText = ({ objectiveId, taskId }: IndicatorHome): string =>
  taskId === null ? `objective ${objectiveId ?? ''}` : `task ${taskId}`

function homeIn(text: string): IndicatorHome {
  const [kind = '', id = ''] = text.split(' ')
  return kind === 'task' ? { objectiveId: null, taskId: id } : { objectiveId: id === '' ? null : id, taskId: null }
}

function valueProblem(typed: string): Problem {
  if (typed.trim() === '') return undefined
  if (amountOf(typed) === null) return said.number
  return isTooFine(typed) ? said.tooFine : undefined
}

export function indicatorProblems(values: IndicatorValues) {
  const { name, unit, baselineValue, targetValue, baselineOn, targetOn, decimals, weight } = values
  const isBackwards = baselineValue !== '' && targetOn !== '' && targetOn < baselineOn
  return {
    name: nameProblem(name, 80),
    unit: unit.trim() === '' ? said.unit : unit.trim().length > 20 ? said.unitLong : undefined,
    baselineValue: valueProblem(baselineValue),
    targetValue: valueProblem(targetValue),
    targetOn: isBackwards ? said.dates : undefined,
    decimals: /^[0-6]?$/u.test(decimals.trim()) ? undefined : said.decimals,
    weight: weightProblem(weight),
  }
}

export function indicatorFields(values: IndicatorValues, sort: number): IndicatorFields {
  const baselineValue = amountOf(values.baselineValue)
  const targetValue = amountOf(values.targetValue)
  return {
    ...homeIn(values.home),
    name: values.name.trim(),
    unit: values.unit.trim(),
    caliber: values.caliber.trim(),
    source: values.source.trim(),
    direction: directionOf(values.direction, baselineValue, targetValue),
    aggregate: aggregates.find((each) => each === values.aggregate) ?? 'latest',
    baselineValue,
    baselineOn: dayOrNone(baselineValue, values.baselineOn),
    targetValue,
    targetOn: values.targetOn === '' ? null : values.targetOn,
    decimals: values.decimals.trim() === '' ? Math.max(...decimalsIn(values)) : Number(values.decimals),
    weight: amountOf(values.weight) ?? 1,
    sort,
  }
}

/** A day without a value says nothing. */
const dayOrNone = (value: number | null, day: string) => (value === null || day === '' ? null : day)

function directionOf(chosen: string, baseline: number | null, target: number | null): 'up' | 'down' {
  if (chosen === 'up' || chosen === 'down') return chosen
  return baseline !== null && target !== null && target < baseline ? 'down' : 'up'
}

const decimalsIn = ({ baselineValue, targetValue }: IndicatorValues): readonly number[] =>
  [baselineValue, targetValue].map((typed) => String(amountOf(typed) ?? '').split('.')[1]?.length ?? 0)
