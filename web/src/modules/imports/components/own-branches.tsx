import { FilterChoice } from '../../../design/filters.tsx'
import { useSession } from '../../../platform/session.tsx'
import { words } from '../strings/zh-CN.ts'

export type Branch = { readonly id: string; readonly name: string }

/** The branches whose ledger a secretary brings in; null for those who may import for a whole unit. */
export function useOwnBranches(): readonly Branch[] | null {
  const { me } = useSession()
  if (me.permissions.includes('people.import')) return null
  return me.roles
    .filter(({ role }) => role === 'branchSecretary')
    .map(({ organizationId, organizationName }) => ({ id: organizationId, name: organizationName }))
}

/** The one asked for when it is one's own, else the first. */
export const firstOf = (branches: readonly Branch[], wanted: string | undefined): string =>
  (branches.find(({ id }) => id === wanted) ?? branches[0])?.id ?? ''

type Props = {
  readonly branches: readonly Branch[]
  readonly underId: string
  readonly onChange: (id: string) => void
}

/** One branch is said; among several one is chosen. */
export function OwnBranches({ branches, underId, onChange }: Props) {
  const [only] = branches
  if (branches.length === 1 && only !== undefined)
    return (
      <p>
        {words.ownLedger(only.name)} <span className="hp-quiet">{words.underHelp.own}</span>
      </p>
    )
  return (
    <FilterChoice
      label={words.under}
      value={underId}
      choices={branches.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onChange}
    />
  )
}
