import { FilterChoice } from '../../design/filters.tsx'
import { useMay, useSession } from '../session.tsx'
import { useRead } from '../use-call.ts'
import { words } from '../strings/zh-CN.ts'

const shown = new Set(['workCommittee', 'unit', 'partyCommittee', 'generalBranch', 'branch'])

/** The organisations of the unit that one may see, in the order of the tree, as a plain list that a phone can open. */
export function OrganizationChoice({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const { unit } = useSession()
  const mayRead = useMay('organizations.read')
  const list = useRead('organizations.listOrganizations', { underId: unit?.id }, { isOff: !mayRead })
  const rows = (list.data?.items ?? []).filter((each) => shown.has(each.kind))
  if (rows.length < 2) return null
  return (
    <FilterChoice
      label={words.organization}
      value={value}
      choices={rows.map((each) => ({ value: each.id, label: each.name }))}
      onChange={onChange}
    />
  )
}
