import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { FilterChoice, FilterLine } from '../../../design/filters.tsx'
import { Page, Section } from '../../../design/page.tsx'
import { EmptyState } from '../../../design/states.tsx'
import type { Output } from '../../../platform/call.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useSession } from '../../../platform/session.tsx'
import { useRead } from '../../../platform/use-call.ts'
import { coveredCells } from '../components/coverage.ts'
import { CoverageTable } from '../components/coverage-table.tsx'
import { PrioritiesTable } from '../components/priorities-table.tsx'
import { PriorityForm } from '../components/priority-form.tsx'
import { yearChoices, yearOf } from '../components/year-choices.ts'
import { words } from '../strings/zh-CN.ts'

const said = words.priorities
const route = getRouteApi('/priorities')
type Coverage = Output<'planning.showCoverage'>
type Priority = Coverage['priorities'][number]

/** Which unit answers which priority of the city, with what; blanks are seen at once. */
export function PrioritiesScreen() {
  const { me } = useSession()
  const { year = Number(me.today.slice(0, 4)) } = route.useSearch()
  const coverage = useRead('planning.showCoverage', { year })
  return <Loaded of={coverage}>{(data) => <Priorities key={data.year} coverage={data} />}</Loaded>
}

function Priorities({ coverage }: { coverage: Coverage }) {
  const { me } = useSession()
  const navigate = route.useNavigate()
  const [editing, setEditing] = useState<Priority | 'new' | null>(null)
  const { year, priorities, allowed } = coverage
  const mayEdit = allowed.includes('planning.savePriority')
  return (
    <Page
      title={said.title}
      about={said.about(year, coveredCells(coverage), priorities.length)}
      action={
        mayEdit ? (
          <Button look="primary" onClick={() => setEditing('new')}>
            {said.add}
          </Button>
        ) : undefined
      }
    >
      {editing === null ? null : (
        <Section title={editing === 'new' ? said.add : editing.name}>
          <PriorityForm
            key={editing === 'new' ? 'new' : editing.id}
            year={year}
            priority={editing === 'new' ? null : editing}
            onDone={() => setEditing(null)}
          />
        </Section>
      )}
      <FilterLine count={null}>
        <FilterChoice
          label={said.year}
          value={String(year)}
          choices={yearChoices(me.today)}
          onChange={(value) => void navigate({ search: { year: yearOf(value) }, replace: true })}
        />
      </FilterLine>
      {priorities.length === 0 ? (
        <EmptyState title={said.empty(year)} help={said.emptyHelp} />
      ) : (
        <>
          <Section title={said.matrix} note={said.matrixNote}>
            <CoverageTable coverage={coverage} />
          </Section>
          <Section title={said.list}>
            <PrioritiesTable coverage={coverage} onEdit={mayEdit ? setEditing : undefined} />
          </Section>
        </>
      )}
    </Page>
  )
}
