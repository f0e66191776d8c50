import type { OrganizationKind } from '@hepai/contract/organizations'
import { compact } from './cell.ts'
import { type OrganizationRow, isUnread } from './organization-row.ts'
import type { OrganizationsWorld, ParentRef } from './organizations-world.ts'
import type { Place } from './places.ts'

export type Mistake = { readonly field: string; readonly value: string; readonly what: string; readonly mend: string }
export type Failed = { readonly mistake: Mistake }
export const mistake = (field: string, value: string, what: string, mend: string): Failed => ({
  mistake: { field, value, what, mend },
})

export type RowsByName = ReadonlyMap<string, readonly OrganizationRow[]>
export type Parent = {
  readonly ref: ParentRef
  /** Null where the file's own row does not say it in words that can be read. */
  readonly kind: OrganizationKind | null
  readonly name: string
  readonly key: string
}

const thereAs = (place: Place): Parent => ({
  ref: { id: place.id },
  kind: place.kind,
  name: place.name,
  key: place.id,
})

/** What is there comes before what the file makes. */
export function parentOf(row: OrganizationRow, world: OrganizationsWorld, inFile: RowsByName): Parent | Failed {
  if (row.parent === null || row.parent === undefined) return thereAs(world.under)
  const found = world.places.find(row.parent)
  if ('place' in found) return thereAs(found.place)
  if ('none' in found) return parentInFile(row, row.parent, world, inFile)
  return mistake('parent', row.parent, '有几个同名的上级组织', '请写成“上级名称/名称”。')
}

function parentInFile(
  row: OrganizationRow,
  name: string,
  { known }: OrganizationsWorld,
  inFile: RowsByName,
): Parent | Failed {
  const [first, ...more] = inFile.get(compact(name)) ?? []
  if (first === undefined)
    return mistake('parent', name, '系统和本表中都没有这个上级组织', '请核对名称，或在本表中补上这一行。')
  if (more.length > 0) return mistake('parent', name, '本表中有几个同名的上级组织', '请先导入上级组织。')
  // A row that renames what is there: its children name it by the new name.
  const renamed = known.get(first.organizationId ?? '')
  if (renamed !== undefined) return thereAs(renamed)
  if (isRing(row, inFile)) return mistake('parent', name, '上级关系绕成了一圈', '请改正其中一行的上级组织。')
  return {
    ref: { row: first.row },
    kind: isUnread(first, 'kind') ? null : first.kind,
    name: first.name,
    key: `row ${String(first.row)}`,
  }
}

/** Follows the parents within the file; a way longer than the file comes back to itself. */
function isRing(start: OrganizationRow, inFile: RowsByName): boolean {
  let at: OrganizationRow | undefined = start
  const passed = new Set<number>()
  while (at !== undefined) {
    if (passed.has(at.row)) return true
    passed.add(at.row)
    at = at.parent === null || at.parent === undefined ? undefined : inFile.get(compact(at.parent))?.[0]
  }
  return false
}
