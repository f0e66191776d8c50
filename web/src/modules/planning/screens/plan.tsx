import type { PlanView } from '@hepai/contract/planning-shapes'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { Loaded } from '../../../platform/loaded.tsx'
import { useRead } from '../../../platform/use-call.ts'
import { PlanContext, type PlanHandle } from '../components/plan-context.ts'
import { PlanPage } from '../components/plan-page.tsx'
import { useEditing } from '../components/use-editing.ts'
import { isFiltering, meets, type PlanSearch } from '../layout/task-filter.ts'
import { treeOf, treeRows } from '../layout/tree-rows.ts'
import { workCalendar } from '../layout/work-calendar.ts'

const here = '/plans/$planId'

export function PlanScreen() {
  const { planId } = useParams({ from: here })
  const reading = useRead('planning.showPlan', { planId })
  return <Loaded of={reading}>{(plan) => <OnePlan key={plan.id} plan={plan} />}</Loaded>
}

function OnePlan({ plan }: { plan: PlanView }) {
  const search = useSearch({ from: here })
  const navigate = useNavigate({ from: here })
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const calendar = useMemo(
    () => workCalendar(plan.holidays, plan.extraWorkingDays),
    [plan.holidays, plan.extraWorkingDays],
  )
  const editing = useEditing(plan.id, calendar)
  const tree = useMemo(() => treeOf(plan.tasks), [plan.tasks])
  const matches = useMemo(() => meets(search, plan.tasks), [search, plan.tasks])
  const isFiltered = isFiltering(search)
  const rows = useMemo(() => treeRows(tree, closed, matches, isFiltered), [tree, closed, matches, isFiltered])

  const setSearch = useCallback(
    (patch: PlanSearch) => void navigate({ search: (before) => ({ ...before, ...patch }), replace: true }),
    [navigate],
  )
  const openTask = useCallback((task: string | undefined) => setSearch({ task }), [setSearch])
  const fold = useCallback((id: string, isOpen: boolean) => {
    setClosed((before) => {
      const next = new Set(before)
      if (isOpen) next.delete(id)
      else next.add(id)
      return next
    })
  }, [])
  const mayEdit = plan.allowed.includes('planning.editPlan')
  const handle: PlanHandle = {
    ...{ plan, calendar, tree, rows, matches, isFiltered, mayEdit, editing },
    ...{ search, setSearch, openTask, fold },
  }
  return (
    <PlanContext value={handle}>
      <PlanPage />
    </PlanContext>
  )
}
