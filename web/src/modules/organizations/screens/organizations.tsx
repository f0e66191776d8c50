import { Link, getRouteApi, useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { offerColumns, useHiddenColumns } from '../../../design/column-choice.ts'
import { FilterFlag, FilterLine, FilterText } from '../../../design/filters.tsx'
import { Page } from '../../../design/page.tsx'
import { EmptyState } from '../../../design/states.tsx'
import { Tree } from '../../../design/tree.tsx'
import type { Output } from '../../../platform/call.ts'
import { longDay } from '../../../platform/dates.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useMay, useSession } from '../../../platform/session.tsx'
import { TakeOut } from '../../../platform/take-out.tsx'
import { useRead } from '../../../platform/use-call.ts'
import { fromTheTop, matchingRows } from '../components/filter-rows.ts'
import { words } from '../strings/zh-CN.ts'
import '../components/organizations.css'

type Row = Output<'organizations.listOrganizations'>['items'][number]
const route = getRouteApi('/organizations')
const list = 'organizations'
const details = [
  { key: 'kind', head: words.detailKind },
  { key: 'shortName', head: words.detailShort },
]

/** The tree of what one may see; each row opens its page. */
export function OrganizationsScreen() {
  const { unit } = useSession()
  const { ended, search } = route.useSearch()
  const navigate = route.useNavigate()
  const text = search ?? ''
  const setText = useCallback(
    (typed: string) => void navigate({ search: (old) => ({ ...old, search: typed || undefined }), replace: true }),
    [navigate],
  )
  const input = { underId: unit?.id, withEnded: ended === true ? ('true' as const) : undefined }
  const organizations = useRead('organizations.listOrganizations', input)
  useEffect(() => offerColumns(list, details), [])
  const rows = organizations.data?.items
  return (
    <Page title={words.title} about={rows === undefined ? undefined : words.about(rows.length)}>
      <FilterLine
        count={null}
        list={list}
        tools={<TakeOut name="organizations.exportOrganizations" input={{ ...input, search }} />}
      >
        <FilterText label={words.find} value={text} onChange={setText} />
        <FilterFlag
          label={words.withEnded}
          isOn={ended === true}
          onChange={(isOn) => void navigate({ search: (old) => ({ ...old, ended: isOn || undefined }), replace: true })}
        />
      </FilterLine>
      <Loaded of={organizations}>{(data) => <Organizations rows={data.items} text={text} />}</Loaded>
    </Page>
  )
}

function Organizations({ rows, text }: { rows: readonly Row[]; text: string }) {
  const navigate = useNavigate()
  const hidden = useHiddenColumns(list)
  if (rows.length === 0) return <NoOrganizations />
  const found = fromTheTop(matchingRows(rows, text))
  if (found.length === 0) return <EmptyState title={words.noMatch} />
  return (
    <div className="hp-section">
      <Tree
        key={text}
        label={words.tree}
        rows={found}
        openDepth={text === '' ? 2 : 9}
        onOpen={(row) => void navigate({ to: '/organizations/$organizationId', params: { organizationId: row.id } })}
      >
        {(row) => (
          <>
            <span className={row.kind === 'unit' ? 'hp-organization hp-organization-unit' : 'hp-organization'}>
              {row.name}
            </span>
            {hidden.has('kind') ? null : <span className="hp-quiet">{words.kinds[row.kind]}</span>}
            {hidden.has('shortName') || row.shortName === row.name || row.shortName === '' ? null : (
              <span className="hp-quiet">{words.short(row.shortName)}</span>
            )}
            {row.endedOn === null ? null : <span className="hp-quiet">{words.ended(longDay(row.endedOn))}</span>}
          </>
        )}
      </Tree>
    </div>
  )
}

function NoOrganizations() {
  const mayImport = useMay('people.import')
  return (
    <EmptyState title={words.empty} help={words.emptyHelp}>
      {mayImport ? (
        <Link to="/imports" search={{ kind: 'organizations' }}>
          {words.toImports}
        </Link>
      ) : null}
    </EmptyState>
  )
}
