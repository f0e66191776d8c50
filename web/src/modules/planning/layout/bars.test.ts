import { expect, test } from 'vitest'
import { barOf } from './bars.ts'
import { namedSpans, restPath } from './rest-days.ts'
import { aDependency, aTask, idOf } from './sample-plan.arbitrary.ts'
import { linkPath, timeLinks } from './time-links.ts'
import { timeScale } from './time-scale.ts'
import { workCalendar } from './work-calendar.ts'

const scale = timeScale('week', '2026-09-01', '2026-12-31')
const holidays = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'].map((day) => ({
  day,
  name: '国庆节',
}))

test('a bar has its ghost, its slack and its progress', () => {
  const task = aTask(1, {
    startOn: '2026-09-07',
    endOn: '2026-09-11',
    baselineStartOn: '2026-09-01',
    baselineEndOn: '2026-09-04',
    latestEndOn: '2026-09-18',
    slackDays: 5,
    progress: { percent: 40, why: [] },
  })
  expect(barOf(task, false, scale)).toEqual({
    kind: 'task',
    span: { left: 72, width: 60 },
    baseline: { left: 0, width: 48 },
    slack: { left: 132, width: 84 },
    percent: 40,
  })
})

test('what is finished, critical or a summary has no slack', () => {
  const loose = { latestEndOn: '2026-12-01', slackDays: 5 }
  expect(barOf(aTask(1, { ...loose, finishedOn: '2026-09-01' }), false, scale).slack).toBeNull()
  expect(barOf(aTask(1, { ...loose, slackDays: 0 }), false, scale).slack).toBeNull()
  expect(barOf(aTask(1, loose), true, scale)).toMatchObject({ kind: 'summary', slack: null })
})

test('a preview moves the bar, not its ghost', () => {
  const moved = barOf(aTask(1), false, scale, { startOn: '2026-09-08', endOn: '2026-09-08' })
  expect(moved.span).toEqual({ left: 84, width: 12 })
})

test('the National Day break is one span with its name, and one stretch of shading', () => {
  expect(namedSpans(scale, holidays)).toEqual([{ key: '2026-10-01', name: '国庆节', left: 360, width: 84 }])
  const path = restPath(scale, workCalendar(holidays, []), 0, scale.width, 100)
  expect(path).toContain('M360 0H444V100H360Z')
  expect(restPath(timeScale('quarter', '2026-09-01', '2026-12-31'), workCalendar([], []), 0, 500, 10)).toBe('')
})

test('a link goes straight down where there is room and round the row where there is none', () => {
  expect(linkPath({ x1: 10, y1: 18, x2: 60, y2: 54, d1: 1, d2: -1 })).toMatch(/^M10 18H17V54H60M/u)
  expect(linkPath({ x1: 60, y1: 18, x2: 40, y2: 54, d1: 1, d2: -1 })).toMatch(/^M60 18H67V36H33V54H40M/u)
  expect(linkPath({ x1: 60, y1: 18, x2: 60, y2: 54, d1: 1, d2: -1 })).toMatch(/^M60 18H67V43M/u)
})

test('only links that touch a visible row are drawn, the critical ones by themselves', () => {
  const tasks = new Map([1, 2, 3].map((index) => [idOf(1, index), aTask(index, { isCritical: index < 3 })]))
  const rows = new Map([1, 2, 3].map((index) => [idOf(1, index), index * 100]))
  const links = [aDependency(1, 1, 2), aDependency(2, 2, 3)]
  const drawn = timeLinks(links, rows, tasks, scale, { first: 90, last: 120 }, new Map())
  expect(drawn.critical).not.toBe('')
  expect(drawn.plain).toBe('')
})
