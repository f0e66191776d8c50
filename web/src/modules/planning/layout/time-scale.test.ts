import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, dayOf } from './days.ts'
import { dayAt, spanOf, ticks, timeScale, xOf, zoomBy, zooms } from './time-scale.ts'

const day = fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2026-12-31') }).map(dayOf)

test('the pixel of a day belongs to that day at every zoom', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...zooms), (each, zoom) => {
      const scale = timeScale(zoom, '2026-01-15', '2026-12-31')
      expect(dayAt(scale, xOf(scale, each) + scale.pixels / 2)).toBe(each)
    }),
  )
})

test('a bar of one day is one day wide, and both its days are included', () => {
  const scale = timeScale('day', '2026-03-01', '2026-04-01')
  expect(spanOf(scale, '2026-03-02', '2026-03-02')).toEqual({ left: 28, width: 28 })
  expect(spanOf(scale, '2026-03-02', '2026-03-06').width).toBe(140)
})

test('the ticks of a head meet one another without a gap', () => {
  for (const zoom of zooms) {
    const scale = timeScale(zoom, '2026-01-15', '2026-12-31')
    for (const row of Object.values(ticks(scale, 0, scale.width))) {
      row.slice(1).forEach((tick, index) => {
        const before = row[index]
        expect(tick.left).toBeCloseTo((before?.left ?? 0) + (before?.width ?? 0))
      })
    }
  }
})

test('only the visible ticks are made', () => {
  const scale = timeScale('day', '2026-01-01', '2026-12-31')
  expect(ticks(scale, 2800, 3640).lower).toHaveLength(30)
})

test('weeks begin on Monday', () => {
  const scale = timeScale('week', '2026-11-01', '2026-12-31')
  expect(ticks(scale, 400, 500).lower[0]?.day).toBe('2026-11-30')
})

test('zooming stops at both ends', () => {
  expect(zoomBy('day', -1)).toBe('day')
  expect(zoomBy('month', 1)).toBe('quarter')
})
