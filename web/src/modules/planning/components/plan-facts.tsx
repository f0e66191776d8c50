import type { ReactNode } from 'react'
import { useId, useMemo, useState } from 'react'
import { LineBand } from '../../../design/line-band.tsx'
import { longDay } from '../../../platform/dates.ts'
import { overviewOf } from '../layout/overview.ts'
import { words } from '../strings/plan/zh-CN.ts'
import { ProgressWhy } from './progress-why.tsx'
import { usePlan } from './plan-context.ts'

/** The figures of the head, each opening to what it counts. */
export function PlanFacts() {
  const { plan, search, setSearch } = usePlan()
  const overview = useMemo(() => overviewOf(plan), [plan])
  const [isWhyOpen, setWhyOpen] = useState(false)
  const whyId = useId()
  return (
    <div className="pl-facts">
      <Fact term={words.progress}>
        <button
          type="button"
          className="pl-figure"
          aria-expanded={isWhyOpen}
          aria-controls={whyId}
          title={words.progressWhy}
          onClick={() => setWhyOpen(!isWhyOpen)}
        >
          {words.percent(plan.progress.percent)}
        </button>
        {overview.party === null && overview.business === null ? null : (
          <LineBand party={overview.party} business={overview.business} />
        )}
        <div id={whyId} className="pl-pop" hidden={!isWhyOpen}>
          <ProgressWhy progress={plan.progress} />
        </div>
      </Fact>
      <Fact term={words.finish}>
        <strong>{longDay(overview.endOn)}</strong>
        {overview.slipDays === null ? null : (
          <span className={overview.slipDays > 0 ? 'pl-late' : 'hp-quiet'}>
            {overview.slipDays === 0 ? words.onBaseline : words.against(overview.slipDays)}
          </span>
        )}
      </Fact>
      <Fact term={words.critical}>
        <button
          type="button"
          className="pl-figure pl-figure-small"
          aria-pressed={search.critical === true}
          onClick={() => setSearch({ critical: search.critical === true ? undefined : true })}
        >
          {words.criticalCount(plan.tasks.filter((task) => task.isCritical).length)}
        </button>
      </Fact>
      <LightFact light="late" count={overview.late} />
      <LightFact light="nearDue" count={overview.nearDue} />
      <LightFact light="done" count={overview.done} of={overview.count} />
    </div>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="pl-fact">
      <span className="pl-term">{term}</span>
      {children}
    </div>
  )
}

const shapes = { late: '■', nearDue: '▲', done: '✓' } as const

function LightFact({ light, count, of }: { light: keyof typeof shapes; count: number; of?: number }) {
  const { search, setSearch } = usePlan()
  return (
    <Fact term={words.lights[light]}>
      <button
        type="button"
        className="pl-figure pl-figure-small"
        aria-pressed={search.light === light}
        onClick={() => setSearch({ light: search.light === light ? undefined : light })}
      >
        <span aria-hidden="true" className={`hp-light-shape ${count > 0 ? `hp-light-${light}` : 'hp-quiet'}`}>
          {shapes[light]}
        </span>{' '}
        {of === undefined ? words.lightCount(count) : words.countOf(count, of)}
      </button>
    </Fact>
  )
}
