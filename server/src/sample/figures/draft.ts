import type { FigureCarrier, SampleFigure } from '../types.ts'

type Written = readonly [text: string, value: number, measure: string, carrier: string]

const CARRIER = /^([a-z]+):(.+)$/

function carrierOf(unit: string, words: string): FigureCarrier {
  const [, where, slug = ''] = CARRIER.exec(words) ?? []
  const full = `${unit}.${slug}`
  if (where === 'reading' || where === 'baseline' || where === 'target') return { where, indicator: full }
  if (where === 'money') return { where, task: full }
  if (where === 'name') return { where, named: full }
  // Priorities are the city's, not a unit's.
  if (where === 'priority') return { where, priority: slug }
  return recordsOf(words)
}

const RECORDS = /^records:(\w+)\.(sessions|audience|hours)$/
const sums = ['sessions', 'audience', 'hours'] as const

/** `records:kind.sum`, a sum of activity records. */
function recordsOf(words: string): FigureCarrier {
  const [, kind, name] = RECORDS.exec(words) ?? []
  const sum = sums.find((each) => each === name)
  if (kind === undefined || sum === undefined) throw new Error(`sample city: cannot read figure carrier "${words}"`)
  return { where: 'records', kind, sum }
}

/** Figures of one unit, in the order of the page; carriers read 'reading:indicator', 'money:task', 'records:kind.sum', 'reading:kp-programme' and so on. */
export function figuresOf(unit: string, written: readonly Written[]): SampleFigure[] {
  return written.map(([text, value, measure, carrier]) => ({
    unit,
    text,
    value,
    measure,
    atLeast: /[余多]/.test(text),
    carrier: carrierOf(unit, carrier),
  }))
}

/** What the page rounds down with 余: a sum a little above is that figure; any other sum stays as it is. */
export const roundly = (sum: number, { value, atLeast }: Pick<SampleFigure, 'value' | 'atLeast'>): number =>
  atLeast && sum > value && sum <= value * 1.1 ? value : sum
