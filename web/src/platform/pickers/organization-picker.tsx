import type { OrganizationKind } from '@hepai/contract/organizations'
import { TreePicker } from '../../design/pickers.tsx'
import { words } from '../strings/zh-CN.ts'
import { useRead } from '../use-call.ts'
import { organizationTree } from './organization-tree.ts'

type Props = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (organizationId: string) => void
  /** Only these can be chosen; the others show where they stand. */
  readonly kinds?: readonly OrganizationKind[]
}

/** Chooses among the organisations one may see. */
export function OrganizationPicker({ kinds, ...rest }: Props) {
  const organizations = useRead('organizations.listOrganizations', {})
  return (
    <TreePicker
      {...rest}
      tree={organizationTree(organizations.data?.items ?? [], kinds)}
      placeholder={words.chooseOrganization}
      nothing={words.noMatch}
    />
  )
}
