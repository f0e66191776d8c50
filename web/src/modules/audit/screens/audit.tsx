import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { FilterChoice, FilterDay, FilterLine, FilterText } from '../../../design/filters.tsx'
import { Page } from '../../../design/page.tsx'
import { EmptyState } from '../../../design/states.tsx'
import { query } from '../../../platform/call.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { TakeOut } from '../../../platform/take-out.tsx'
import { useList } from '../../../platform/use-call.ts'
import { EntriesTable } from '../components/entries-table.tsx'
import { Verify } from '../components/verify.tsx'
import { words } from '../strings/zh-CN.ts'

const route = getRouteApi('/settings/audit')
const results = ['done', 'refused'] as const

export function AuditScreen() {
  const filters = route.useSearch()
  const { actor, operation, result, from, to } = filters
  const input = { actorSearch: actor, operation, result, fromOn: from, toOn: to }
  const entries = useList(['audit.listEntries', input], (cursor, signal) =>
    query('audit.listEntries', { ...input, limit: 100, cursor }, { signal }),
  )
  return (
    <Page title={words.title} about={words.about} action={<Verify />}>
      <FilterLine
        count={entries.data?.pages[0]?.total ?? entries.rows.length}
        isMore={entries.hasNextPage}
        list="audit"
        tools={<TakeOut name="audit.exportEntries" input={input} />}
      >
        <Filters />
      </FilterLine>
      <Loaded of={entries}>
        {() =>
          entries.rows.length === 0 ? (
            <EmptyState title={words.empty} help={words.emptyHelp} />
          ) : (
            <EntriesTable entries={entries.rows} more={entries.more} />
          )
        }
      </Loaded>
    </Page>
  )
}

function Filters() {
  const { actor, operation, result, from, to } = route.useSearch()
  const navigate = route.useNavigate()
  const set = useCallback(
    (change: Partial<Record<'actor' | 'operation' | 'from' | 'to', string | undefined>>) =>
      void navigate({ search: (old) => ({ ...old, ...change }), replace: true }),
    [navigate],
  )
  const setActor = useCallback((text: string) => set({ actor: text || undefined }), [set])
  return (
    <>
      <FilterText label={words.actor} value={actor ?? ''} onChange={setActor} />
      <FilterChoice
        label={words.operation}
        value={operation ?? ''}
        choices={[
          { value: '', label: words.allOperations },
          ...Object.entries({ ...words.modules, ...words.operations }).map(([value, label]) => ({ value, label })),
        ]}
        onChange={(value) => set({ operation: value || undefined })}
      />
      <FilterChoice
        label={words.result}
        value={result ?? ''}
        choices={[
          { value: '', label: words.allResults },
          ...results.map((each) => ({ value: each, label: words.results[each] })),
        ]}
        onChange={(value) =>
          void navigate({
            search: (old) => ({ ...old, result: results.find((each) => each === value) }),
            replace: true,
          })
        }
      />
      <FilterDay label={words.from} value={from ?? ''} onChange={(day) => set({ from: day || undefined })} />
      <FilterDay label={words.to} value={to ?? ''} onChange={(day) => set({ to: day || undefined })} />
    </>
  )
}
