import { useEffect, useMemo, useRef } from 'react'
import { Light } from '../../../../design/light.tsx'
import { LineTag } from '../../../../design/line-band.tsx'
import { shortDay } from '../../../../platform/dates.ts'
import { partsOf } from '../../layout/days.ts'
import { shownLight } from '../../layout/task-filter.ts'
import type { TreeRow } from '../../layout/tree-rows.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'

/** The timetable on a phone: what ends in which month. */
export function Agenda() {
  const { plan, rows, openTask } = usePlan()
  const months = useMemo(() => byMonth(rows), [rows])
  const now = months.find(([month]) => month >= plan.today.slice(0, 7))?.[0]
  const present = useRef<HTMLElement>(null)
  // Opens at what ends this month, not in January. What scrolling answers, a promise in newer browsers, is no clean-up.
  useEffect(() => {
    present.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <div className="pl-agenda" role="group" aria-label={words.timetableLabel(plan.name)}>
      {months.map(([month, inMonth]) => (
        <section key={month} ref={month === now ? present : undefined}>
          <h2>{words.agendaOf(monthWords(month), inMonth.length)}</h2>
          <ul className="pl-phone">
            {inMonth.map(({ task }) => (
              <li key={task.id}>
                <button type="button" onClick={() => openTask(task.id)}>
                  <span className="pl-phone-name">
                    {task.kind === 'milestone' ? <span aria-hidden="true">◆ </span> : null}
                    {task.name}
                  </span>
                  <span className="pl-phone-more">
                    <LineTag line={task.line} />
                    <span>
                      {task.kind === 'milestone'
                        ? shortDay(task.endOn, plan.today)
                        : words.fromTo(shortDay(task.startOn, plan.today), shortDay(task.endOn, plan.today))}
                    </span>
                    <span className="hp-grow" />
                    <Light tone={shownLight(task)} />
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function monthWords(month: string): string {
  const parts = partsOf(`${month}-01`)
  return words.ofMonth(parts.year, parts.month)
}

function byMonth(rows: readonly TreeRow[]): [string, TreeRow[]][] {
  const months = new Map<string, TreeRow[]>()
  const leaves = rows.filter((row) => !row.hasChildren && row.isMatch)
  for (const row of [...leaves].sort((a, b) => (a.task.endOn < b.task.endOn ? -1 : 1))) {
    const month = row.task.endOn.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), row])
  }
  return [...months]
}
