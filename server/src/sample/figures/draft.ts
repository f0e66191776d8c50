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
  throw new Error(`sample city: cannot read figure carrier "${words}"`)
}

/** Figures of one unit, in the order of the page; carriers read 'reading:indicator', 'money:task', 'reading:kp-programme' and so on. */
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
