import { useMemo } from 'react'
import { partsOf, quarterOf } from '../../layout/days.ts'
import { namedSpans } from '../../layout/rest-days.ts'
import { type Tick, ticks, type TimeScale, xOf } from '../../layout/time-scale.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'

type Props = { readonly scale: TimeScale; readonly seen: { readonly left: number; readonly right: number } }

/** Two rows of time, the names of holidays, and today; for the eye only, as every bar says its days in words. */
export function TimeHead({ scale, seen }: Props) {
  const { plan, calendar } = usePlan()
  const { upper, lower } = useMemo(() => ticks(scale, seen.left, seen.right), [scale, seen.left, seen.right])
  const spans = useMemo(
    () => ({ rest: namedSpans(scale, plan.holidays), work: namedSpans(scale, plan.extraWorkingDays) }),
    [scale, plan.holidays, plan.extraWorkingDays],
  )
  const isFine = scale.zoom === 'day'
  return (
    <div className="pl-time-head-track" style={{ width: scale.width }} aria-hidden="true">
      {upper.map((tick) => (
        <div key={tick.day} className="pl-tick pl-tick-upper" style={{ left: tick.left, width: tick.width }}>
          <span>{tickWords(tick, 'upper')}</span>
        </div>
      ))}
      {lower.map((tick) => (
        <div
          key={tick.day}
          className={lowerClass(tick, calendar.isWorking)}
          style={{ left: tick.left, width: tick.width }}
        >
          <span>{tickWords(tick, 'lower')}</span>
        </div>
      ))}
      {spans.rest.map((span) =>
        span.width < 30 && !isFine ? null : (
          <div key={span.key} className="pl-rest-name" title={span.name} style={{ left: span.left, width: span.width }}>
            {span.name}
            {isFine ? words.restMark : ''}
          </div>
        ),
      )}
      {scale.pixels < 10
        ? null
        : spans.work.map((span) => (
            <div
              key={span.key}
              className="pl-rest-name pl-work-name"
              title={span.name}
              style={{ left: span.left, width: Math.max(span.width, 14) }}
            >
              {words.workMark}
            </div>
          ))}
      <div className="pl-today-tag" style={{ left: xOf(scale, plan.today) + scale.pixels / 2 }}>
        {words.toToday}
      </div>
    </div>
  )
}

function lowerClass(tick: Tick, isWorking: (day: string) => boolean): string {
  return tick.kind === 'day' && !isWorking(tick.day) ? 'pl-tick pl-tick-lower pl-tick-off' : 'pl-tick pl-tick-lower'
}

function tickWords(tick: Tick, row: 'upper' | 'lower'): string {
  const { year, month, date } = partsOf(tick.day)
  switch (tick.kind) {
    case 'day':
      return String(date)
    case 'week':
      return words.tightDay(month, date)
    case 'month':
      return row === 'upper' ? words.ofMonth(year, month) : words.onlyMonth(month)
    case 'quarter':
      return row === 'upper' ? words.ofQuarter(year, quarterOf(tick.day)) : words.onlyQuarter(quarterOf(tick.day))
    case 'year':
      return words.ofYear(year)
  }
}
