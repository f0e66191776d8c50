import { Link, useNavigate } from '@tanstack/react-router'
import type { Column } from '../../../design/data-table.tsx'
import { DataTable } from '../../../design/data-table.tsx'
import { Light } from '../../../design/light.tsx'
import { Progress } from '../../../design/progress.tsx'
import { useSelection } from '../../../design/use-selection.ts'
import type { Output } from '../../../platform/call.ts'
import { dayOf, longDay, shortDay } from '../../../platform/dates.ts'
import { useSession } from '../../../platform/session.tsx'
import { words } from '../strings/zh-CN.ts'
import { ArchiveBar } from './archive-bar.tsx'

type Plan = Output<'planning.listPlans'>['items'][number]
const said = words.plans
const heads = said.columns

const columnsFor = (today: string, isArchived: boolean): readonly Column<Plan>[] => [
  {
    key: 'name',
    head: heads.name,
    isName: true,
    isLong: true,
    cell: (each) => (
      <Link to="/plans/$planId" params={{ planId: each.id }}>
        <PlanName name={each.name} />
      </Link>
    ),
  },
  { key: 'organization', head: heads.organization, cell: (each) => each.organizationName },
  { key: 'progress', head: heads.progress, cell: (each) => <Progress percent={each.progressPercent} /> },
  { key: 'tasks', head: heads.tasks, isNumber: true, cell: (each) => said.tasks(each.doneCount, each.taskCount) },
  { key: 'late', head: heads.late, cell: (each) => <Late plan={each} /> },
  {
    key: 'span',
    head: heads.span,
    cell: (each) => said.span(longDay(each.startOn), shortDay(each.endOn, each.startOn.slice(0, 4))),
  },
  { key: 'changed', head: heads.changed, cell: (each) => shortDay(dayOf(each.changedAt), today) },
  ...(isArchived ? [archivedColumn] : []),
]

/** A name that needs two lines is broken after its year. */
function PlanName({ name }: { name: string }) {
  const end = name.indexOf(said.yearMark) + 1
  if (end === 0 || end === name.length) return name
  return (
    <span className="hp-name">
      {name.slice(0, end)}
      <wbr />
      {name.slice(end)}
    </span>
  )
}

const archivedColumn: Column<Plan> = {
  key: 'archived',
  head: heads.archived,
  cell: (each) => (each.archivedOn === null ? '' : longDay(each.archivedOn)),
}

function Late({ plan }: { plan: Plan }) {
  if (plan.lateCount === 0) return ''
  return (
    <Link to="/plans/$planId" params={{ planId: plan.id }} search={{ view: 'list', light: 'late' }}>
      <Light tone="late" word={said.late(plan.lateCount)} />
    </Link>
  )
}

export function PlansTable({
  plans,
  more,
}: {
  plans: readonly Plan[]
  more: { isBusy: boolean; load: () => void } | undefined
}) {
  const { me } = useSession()
  const navigate = useNavigate()
  const selection = useSelection<Plan>((each) => each.name)
  const mayChange = plans.some((each) => each.allowed.includes('planning.changePlan'))
  return (
    <>
      <ArchiveBar
        plans={plans.filter((each) => selection.chosen.has(each.id))}
        clear={() => selection.set(new Set())}
      />
      <DataTable
        label={said.title}
        list="plans"
        rows={plans}
        columns={columnsFor(me.today, plans[0]?.archivedOn != null)}
        rowKey={(each) => each.id}
        onOpen={(each) => void navigate({ to: '/plans/$planId', params: { planId: each.id } })}
        {...(mayChange ? { selection } : {})}
        more={more}
      />
    </>
  )
}
