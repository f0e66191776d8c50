import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { FilterLine } from '../../../design/filters.tsx'
import { Page, Section } from '../../../design/page.tsx'
import { EmptyState, Refused } from '../../../design/states.tsx'
import { query } from '../../../platform/call.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useList } from '../../../platform/use-call.ts'
import { LeaveForm } from '../components/leaves/leave-form.tsx'
import { LeaveList } from '../components/leaves/leave-list.tsx'
import { OrganizationChoice } from '../../../platform/pickers/organization-choice.tsx'
import { usePlace } from '../../../platform/use-place.ts'
import { words } from '../strings/zh-CN.ts'
import '../components/activities.css'

const route = getRouteApi('/leaves')
const said = words.leaves

/** Who is known to be away, so that no attendance list asks for it again. */
export function LeavesScreen() {
  const { organization } = route.useSearch()
  const place = usePlace(organization)
  return place === undefined ? <Refused /> : <Leaves key={place} organizationId={place} />
}

function Leaves({ organizationId }: { organizationId: string }) {
  const navigate = route.useNavigate()
  const [isAdding, setAdding] = useState(false)
  const leaves = useList(['activities.listLeaves', organizationId], (cursor, signal) =>
    query('activities.listLeaves', { organizationId, limit: 50, cursor }, { signal }),
  )
  const mayRecord = leaves.data?.pages[0] !== undefined
  return (
    <Page
      title={said.title}
      about={said.about}
      action={
        mayRecord && !isAdding ? (
          <Button look="primary" onClick={() => setAdding(true)}>
            {said.add}
          </Button>
        ) : undefined
      }
    >
      <FilterLine count={leaves.rows.length} isMore={leaves.hasNextPage}>
        <OrganizationChoice
          value={organizationId}
          onChange={(id) => void navigate({ search: { organization: id }, replace: true })}
        />
      </FilterLine>
      {isAdding ? (
        <Section title={said.add}>
          <div className="hp-pad">
            <LeaveForm organizationId={organizationId} leave={null} onDone={() => setAdding(false)} />
          </div>
        </Section>
      ) : null}
      <Loaded of={leaves}>
        {() =>
          leaves.rows.length === 0 ? (
            <EmptyState title={said.none} help={said.noneHelp} />
          ) : (
            <LeaveList organizationId={organizationId} leaves={leaves.rows} more={leaves.more} />
          )
        }
      </Loaded>
    </Page>
  )
}
