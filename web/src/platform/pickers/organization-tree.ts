import type { OrganizationKind, OrganizationRow } from '@hepai/contract/organizations'
import type { TreeChoice } from '../../design/pickers.tsx'

type Node = { value: string; title: string; selectable: boolean; children: Node[] }

/** Nested choices from rows in tree order; a row whose parent one may not see stands at the top. */
export function organizationTree(
  rows: readonly Pick<OrganizationRow, 'id' | 'parentId' | 'name' | 'kind'>[],
  kinds?: readonly OrganizationKind[],
): readonly TreeChoice[] {
  const nodes = new Map<string, Node>()
  const roots: Node[] = []
  for (const row of rows) {
    const node = { value: row.id, title: row.name, selectable: kinds?.includes(row.kind) ?? true, children: [] }
    nodes.set(row.id, node)
    const parent = row.parentId === null ? undefined : nodes.get(row.parentId)
    if (parent === undefined) roots.push(node)
    else parent.children.push(node)
  }
  return roots
}
