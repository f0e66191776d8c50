import { getRouteApi } from '@tanstack/react-router'
import { FilterFlag, FilterLine } from '../../../design/filters.tsx'
import { Page } from '../../../design/page.tsx'
import { EmptyState } from '../../../design/states.tsx'
import { query } from '../../../platform/call.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useList } from '../../../platform/use-call.ts'
import { TermsTable } from '../components/terms.tsx'
import { words } from '../strings/zh-CN.ts'

const route = getRouteApi('/terms')

/** Whose term ends soon or has ended, by the rule named in each row. */
export function TermsScreen() {
  const { all } = route.useSearch()
  const navigate = route.useNavigate()
  const terms = useList(['organizations.listTerms', all], (cursor, signal) =>
    query('organizations.listTerms', { all: all === true ? 'true' : undefined, limit: 100, cursor }, { signal }),
  )
  return (
    <Page title={words.termsTitle} about={words.termsAbout}>
      <FilterLine count={terms.rows.length} isMore={terms.hasNextPage}>
        <FilterFlag
          label={words.termsAll}
          isOn={all === true}
          onChange={(isOn) => void navigate({ search: { all: isOn || undefined }, replace: true })}
        />
      </FilterLine>
      <Loaded of={terms}>
        {() =>
          terms.rows.length === 0 ? (
            <EmptyState title={words.termsNone} help={words.termsNoneHelp} />
          ) : (
            <TermsTable terms={terms.rows} more={terms.more} />
          )
        }
      </Loaded>
    </Page>
  )
}
