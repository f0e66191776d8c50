import { expect, test } from 'vitest'
import { pagesOf, pictureOf } from './picture.ts'
import { aDependency, aLane, aPlan, aTask, idOf } from './sample-plan.arbitrary.ts'
import { clipped, escaped, lines, mark, textWidth } from './svg.ts'
import { planViews } from './task-filter.ts'
import { treeOf, treeRows } from './tree-rows.ts'
import { workCalendar } from './work-calendar.ts'

const tasks = [
  aTask(1, { name: '入户走访 <1> & 核查', line: 'joint', isCritical: true, progress: { percent: 40, why: [] } }),
  aTask(2, { name: '开工', durationDays: 0, layer: 1, baselineStartOn: '2026-03-02', baselineEndOn: '2026-03-03' }),
  ...Array.from({ length: 60 }, (_none, index) => aTask(index + 3)),
]
const plan = aPlan({ tasks, dependencies: [aDependency(1, 1, 2)], lanes: [aLane(0, { name: '城市更新科' })] })
const seen = {
  plan,
  rows: treeRows(treeOf(tasks), new Set()),
  calendar: workCalendar([], []),
  matches: () => true,
}

/** Every opened element is closed, in order; text holds no raw sign of markup. */
function isWellFormed(svg: string): boolean {
  const open: string[] = []
  for (const [, isEnd, name = '', isEmpty] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/gu)) {
    if (isEnd === '/') {
      if (open.pop() !== name) return false
    } else if (isEmpty !== '/') open.push(name)
  }
  return open.length === 0 && !/&(?!#\d+;)/u.test(svg)
}

test('each view becomes one well-formed picture with its title and its tasks', () => {
  for (const view of planViews) {
    const svg = pictureOf(view, seen)
    expect(isWellFormed(svg), view).toBe(true)
    expect(svg, view).toContain('2026年重点工作计划')
    expect(svg, view).not.toMatch(/NaN|undefined|Infinity/u)
    if (view !== 'roadmap') expect(svg, view).toContain('入户走访 &#60;1&#62; &#38; 核查')
  }
})

test('a day of another year is drawn with its year, as the screen says it', () => {
  const far = [
    aTask(1, { startOn: '2027-02-08', endOn: '2027-02-11' }),
    aTask(2, { durationDays: 0, startOn: '2027-03-01', endOn: '2027-03-01' }),
    aTask(3, { endOn: '2026-03-06' }),
  ]
  const across = { ...seen, plan: aPlan({ tasks: far, endOn: '2027-03-31' }), rows: treeRows(treeOf(far), new Set()) }
  expect(pictureOf('flow', across)).toContain('>2027年2月11日<')
  expect(pictureOf('flow', across)).toContain('>3月6日<')
  expect(pictureOf('list', across)).toContain('>2027年2月11日<')
  expect(pictureOf('roadmap', across)).toContain('>◆ 2027年3月1日<')
})

test('long lists are dealt to sheets of paper, a drawing stays whole', () => {
  expect(pagesOf('list', seen)).toHaveLength(3)
  expect(pagesOf('flow', seen)).toHaveLength(1)
  expect(pagesOf('list', { ...seen, rows: [] })).toHaveLength(1)
})

test('a joint task is drawn as two strokes in step, red above blue', () => {
  const svg = pictureOf('timetable', { ...seen, rows: seen.rows.slice(0, 1) })
  const red = svg.indexOf('fill="#b8232f"')
  expect(red).toBeGreaterThan(0)
  expect(svg.indexOf('fill="#1d4f91"', red)).toBeGreaterThan(red)
})

test('text is measured with ideographs twice as wide, cut with an ellipsis, and broken into lines', () => {
  expect(textWidth('计划', 10)).toBe(20)
  expect(clipped('市住建局重点工作计划', 50, 10)).toBe('市住建局…')
  expect(clipped('计划', 50, 10)).toBe('计划')
  expect(lines('市住建局重点工作计划', 40, 10, 2)).toEqual(['市住建局', '重点工…'])
})

test('markup in a name cannot leave its text', () => {
  expect(escaped('<script>"\'')).toBe('&#60;script&#62;&#34;&#39;')
  expect(mark('rect', { x: 1.26, fill: undefined, id: 'a"b' })).toBe('<rect x="1.3" id="a&#34;b"/>')
})

test('a task of a lane that is not listed is still drawn', () => {
  const stray = aPlan({ tasks: [aTask(1, { organizationId: idOf(9, 7) })], lanes: [] })
  expect(pictureOf('flow', { ...seen, plan: stray })).toContain('任务 1')
})
