import { dayNumber, dayOf, monthStart, partsOf, quarterOf, weekday } from './days.ts'

export const zooms = ['day', 'week', 'month', 'quarter'] as const
export type Zoom = (typeof zooms)[number]

const pixelsPerDay: Readonly<Record<Zoom, number>> = { day: 28, week: 12, month: 4, quarter: 1.6 }

/** Maps days to pixels. `from` is the first day shown, `days` how many. */
export type TimeScale = {
  readonly zoom: Zoom
  readonly from: number
  readonly days: number
  readonly pixels: number
  readonly width: number
}

/** A scale over the span with some air on both sides, beginning on the first of a month. */
export function timeScale(zoom: Zoom, first: string, last: string, minWidth = 0): TimeScale {
  const { year, month } = partsOf(first)
  const from = dayNumber(monthStart(year, month))
  const end = partsOf(last)
  const pixels = pixelsPerDay[zoom]
  const wanted = dayNumber(monthStart(end.year, end.month + 2)) - from
  const days = Math.max(wanted, Math.ceil(minWidth / pixels))
  return { zoom, from, days, pixels, width: Math.round(days * pixels) }
}

/** The left edge of a day. */
export function xOf(scale: TimeScale, day: string): number {
  return (dayNumber(day) - scale.from) * scale.pixels
}

/** The day under a pixel. */
export function dayAt(scale: TimeScale, x: number): string {
  return dayOf(scale.from + Math.floor(x / scale.pixels))
}

export type Span = { readonly left: number; readonly width: number }

/** The pixels of a bar whose both days are included. */
export function spanOf(scale: TimeScale, start: string, end: string): Span {
  const left = xOf(scale, start)
  return { left, width: Math.max(xOf(scale, end) + scale.pixels - left, scale.pixels) }
}

export function zoomBy(zoom: Zoom, step: 1 | -1): Zoom {
  const index = zooms.indexOf(zoom)
  return zooms[Math.min(Math.max(index + step, 0), zooms.length - 1)] ?? zoom
}

export type Tick = {
  readonly day: string
  readonly left: number
  readonly width: number
  readonly kind: 'year' | 'quarter' | 'month' | 'week' | 'day'
}

/** Upper and lower row of the head, cut to the visible pixels so that a year of days stays cheap. */
export function ticks(scale: TimeScale, left: number, right: number): { upper: Tick[]; lower: Tick[] } {
  const first = scale.from + Math.max(Math.floor(left / scale.pixels), 0)
  const last = scale.from + Math.min(Math.ceil(right / scale.pixels), scale.days)
  const make = (kind: Tick['kind']) => ticksOf(scale, kind, first, last)
  switch (scale.zoom) {
    case 'day':
      return { upper: make('month'), lower: make('day') }
    case 'week':
      return { upper: make('month'), lower: make('week') }
    case 'month':
      return { upper: make('quarter'), lower: make('month') }
    case 'quarter':
      return { upper: make('year'), lower: make('quarter') }
  }
}

function ticksOf(scale: TimeScale, kind: Tick['kind'], first: number, last: number): Tick[] {
  const result: Tick[] = []
  let start = beginning(kind, first)
  while (start < last) {
    const next = following(kind, start)
    result.push({
      day: dayOf(start),
      left: (start - scale.from) * scale.pixels,
      width: (next - start) * scale.pixels,
      kind,
    })
    start = next
  }
  return result
}

function beginning(kind: Tick['kind'], number: number): number {
  if (kind === 'day') return number
  if (kind === 'week') return number - ((weekday(number) + 6) % 7)
  const day = dayOf(number)
  const { year, month } = partsOf(day)
  if (kind === 'month') return dayNumber(monthStart(year, month))
  return dayNumber(monthStart(year, kind === 'year' ? 1 : quarterOf(day) * 3 - 2))
}

const monthsOf: Readonly<Record<'month' | 'quarter' | 'year', number>> = { month: 1, quarter: 3, year: 12 }

function following(kind: Tick['kind'], start: number): number {
  if (kind === 'day') return start + 1
  if (kind === 'week') return start + 7
  const { year, month } = partsOf(dayOf(start))
  return dayNumber(monthStart(year, month + monthsOf[kind]))
}
