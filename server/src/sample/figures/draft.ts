import type { FigureCarrier, SampleFigure } from '../types.ts'

type Written = readonly [text: string, value: number, measure: string, carrier: string]

const CARRIER = /^(reading|baseline|target|money|count|name|priority):(.+)$/

function carrierOf(unit: string, words: string): FigureCarrier {
  const [, where, slug] = CARRIER.exec(words) ?? []
  const full = `${unit}.${slug ?? ''}`
  switch (where) {
    case 'reading':
    case 'baseline':
    case 'target':
      return { where, indicator: full }
    case 'money':
      return { where, task: full }
    case 'count':
      return { where, programme: full }
    case 'name':
      return { where, named: full }
    case 'priority':
      // Priorities are the city's, not a unit's.
      return { where, priority: slug ?? '' }
    default:
      throw new Error(`sample city: cannot read figure carrier "${words}"`)
  }
}

/** Figures of one unit, in the order of the page; carriers read 'reading:indicator', 'money:task', 'count:programme' and so on. */
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
