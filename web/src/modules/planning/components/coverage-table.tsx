import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import type { Column } from '../../../design/data-table.tsx'
import { DataTable } from '../../../design/data-table.tsx'
import { Popover } from '../../../design/popover.tsx'
import type { Output } from '../../../platform/call.ts'
import { useMay } from '../../../platform/session.tsx'
import { useRead } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import type { Answering, Covered } from './coverage.ts'
import { cellOf, writingOf } from './coverage.ts'
import './coverage.css'

type Coverage = Output<'planning.showCoverage'>
type Unit = Coverage['units'][number]
const said = words.priorities

export function CoverageTable({ coverage }: { coverage: Coverage }) {
  const mayEdit = useMay('planning.edit')
  const [answering, setAnswering] = useState<Answering | null>(null)
  const plans = useRead('planning.listPlans', { year: coverage.year, limit: 200 }, { isOff: !mayEdit })
  const own = plans.data?.items.filter((each) => each.allowed.includes('planning.changePlan')) ?? []
  const planOf = (unitId: string): string | undefined => own.find((each) => each.unitId === unitId)?.id
  const columns: readonly Column<Unit>[] = [
    { key: 'unit', head: said.unit, isName: true, cell: (unit) => unit.name },
    ...coverage.priorities.map((priority) => ({
      key: priority.id,
      head: priority.name,
      cell: (unit: Unit) => {
        const covered = cellOf(coverage, priority.id, unit.id)
        const writing = writingOf(coverage, priority.id, unit.id, planOf(unit.id))
        // Who may edit some plan somewhere may not therefore write for this unit.
        const isOwn = writing !== null && own.some((each) => each.id === writing.planId)
        const write = isOwn ? () => setAnswering({ ...writing, unit, priority }) : undefined
        return <Cell covered={covered} write={write} label={said.writeHere(unit.name, priority.name)} />
      },
    })),
  ]
  return (
    <>
      <div className="hp-coverage">
        <DataTable label={said.matrix} rows={coverage.units} columns={columns} rowKey={(unit) => unit.id} />
      </div>
      {answering === null ? null : <AnswerDialog answering={answering} onClose={() => setAnswering(null)} />}
    </>
  )
}

type CellProps = { covered: Covered | null; write: (() => void) | undefined; label: string }

function Cell({ covered, write, label }: CellProps) {
  if (covered === null) {
    if (write === undefined) return <span className="hp-coverage-blank">{said.nothing}</span>
    return (
      <button type="button" className="hp-coverage-blank" aria-label={label} onClick={write}>
        {said.nothing}
      </button>
    )
  }
  const [planId] = covered.planIds
  return (
    <Popover label={said.answer} button={<span className="hp-link">{mostOf(covered)}</span>}>
      <span className="hp-coverage-answer">{covered.answer ?? said.noAnswer}</span>
      <span className="hp-coverage-answer hp-quiet">{countsOf(covered).join(' · ')}</span>
      <span className="hp-row">
        {planId === undefined ? null : (
          <Link to="/plans/$planId" params={{ planId }}>
            {said.openPlan}
          </Link>
        )}
        {write === undefined ? null : (
          <Button onClick={write}>{covered.answer === null ? said.write : said.change}</Button>
        )}
      </span>
    </Popover>
  )
}

/** Tasks say most; without any, the branches, the objectives, or the words alone. */
function mostOf(covered: Covered): string {
  const counts = countsOf(covered)
  return counts.find((each) => each === said.tasks(covered.tasks)) ?? counts[0] ?? said.onlyWords
}

const countsOf = ({ objectives, tasks, branches }: Covered): readonly string[] =>
  [
    objectives === 0 ? [] : [said.objectives(objectives)],
    tasks === 0 ? [] : [said.tasks(tasks)],
    branches === 0 ? [] : [said.branches(branches)],
  ].flat()
