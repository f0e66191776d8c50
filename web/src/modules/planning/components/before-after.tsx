import { Progress } from '../../../design/progress.tsx'
import { Trend } from '../../../design/trend.tsx'
import type { Output } from '../../../platform/call.ts'
import { longDay } from '../../../platform/dates.ts'
import { figure } from '../../../platform/numbers.ts'
import { words } from '../strings/zh-CN.ts'
import './indicator.css'

type Indicator = Output<'planning.showIndicator'>
const said = words.indicator

/** What it was and what it is, large: 180 → 15 天. */
export function BeforeAfter({ indicator }: { indicator: Indicator }) {
  const { unit, decimals, baselineValue, baselineOn, value, valueOn, targetValue, targetOn, progress } = indicator
  return (
    <section className="hp-section hp-before-after" aria-label={said.trend}>
      <div className="hp-before-after-figures">
        <Figure label={said.before} value={baselineValue} day={baselineOn} none={said.noBaseline} decimals={decimals} />
        <span className="hp-before-after-arrow" role="img" aria-label={said.arrow}>
          →
        </span>
        <Figure
          label={said.now}
          value={value}
          day={valueOn}
          none={said.noValue}
          decimals={decimals}
          unit={unit}
          isNow
        />
        <Figure
          label={said.target}
          value={targetValue}
          day={targetOn}
          none={said.noTarget}
          decimals={decimals}
          unit={unit}
        />
        <div className="hp-before-after-progress">
          <p className="hp-quiet">{said.progress}</p>
          <Progress percent={progress.percent} why={progress.why} />
        </div>
      </div>
      <Chart indicator={indicator} />
    </section>
  )
}

type FigureProps = {
  readonly label: string
  readonly value: number | null
  readonly day: string | null
  readonly none: string
  readonly decimals: number
  readonly unit?: string
  readonly isNow?: boolean
}

function Figure({ label, value, day, none, decimals, unit = '', isNow = false }: FigureProps) {
  return (
    <div className={isNow ? 'hp-figure hp-figure-now' : 'hp-figure'}>
      <p className="hp-quiet">{label}</p>
      {value === null ? (
        <p className="hp-figure-none">{none}</p>
      ) : (
        <p className="hp-figure-value">
          {figure(value, decimals)}
          <span className="hp-figure-unit">{unit}</span>
        </p>
      )}
      <p className="hp-quiet">{day === null ? '' : longDay(day)}</p>
    </div>
  )
}

function Chart({ indicator }: { indicator: Indicator }) {
  const { readings, baselineValue, baselineOn, targetValue, decimals } = indicator
  const standing = readings
    .filter((each) => each.correctedById === null)
    .map((each) => ({ day: each.occurredOn, value: each.value }))
    .sort((one, other) => (one.day < other.day ? -1 : 1))
  const start = baselineValue === null || baselineOn === null ? [] : [{ day: baselineOn, value: baselineValue }]
  const points = indicator.aggregate === 'sum' ? runningSum(standing) : [...start, ...standing]
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined || points.length < 2) return null
  const marks =
    targetValue === null ? [] : [{ value: targetValue, label: `${said.target} ${figure(targetValue, decimals)}` }]
  return (
    <Trend
      points={points}
      marks={marks}
      label={said.trendSaid(figure(first.value, decimals), figure(last.value, decimals))}
    />
  )
}

function runningSum(points: readonly { day: string; value: number }[]): readonly { day: string; value: number }[] {
  let sum = 0
  return points.map(({ day, value }) => {
    sum += value
    return { day, value: sum }
  })
}
