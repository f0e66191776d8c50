import { halfWidth } from '../../../design/read-day.ts'
import type { PastedRow } from './paste-rows.ts'

export type KnownPerson = {
  readonly id: string
  readonly name: string
  /** Where the person works. */
  readonly organizationName: string
}
export type OwnerProblem = 'ownerUnknown' | 'ownerAmbiguous' | 'ownerMany'
export type OwnerAnswer =
  | { readonly ownerId: string | null; readonly problem: null }
  | {
      readonly ownerId: null
      readonly problem: OwnerProblem
      readonly name: string
      /** Where those of this name work, to tell them apart. */
      readonly places: readonly string[]
    }

/** 张三（城建科） is 张三 of 城建科; two spaces or none between the characters of a short name are the same name. */
function readOwner(written: string): { readonly name: string; readonly place: string | null } {
  const [, name = '', place] = /^([^(]*)(?:\(([^)]*)\))?$/u.exec(halfWidth(written).trim()) ?? []
  return { name: name.replace(/\s/gu, ''), place: place === undefined || place.trim() === '' ? null : place.trim() }
}

/** The different names in the column 责任人, to be looked up. */
export function ownerNamesIn(rows: readonly PastedRow[]): string[] {
  const names = rows.map(({ task }) => (isOne(task.owner) ? readOwner(task.owner).name : ''))
  return [...new Set(names)].filter((name) => name !== '')
}

const isOne = (written: string): boolean => !/[、,，;；/]/u.test(written)

/** Who is meant by what stands in 责任人; where two bear the name, the place written after it or the row's organisation tells. */
export function ownerOf(
  { owner }: { readonly owner: string },
  people: readonly KnownPerson[],
  rowPlace: string | null,
): OwnerAnswer {
  if (owner.trim() === '') return { ownerId: null, problem: null }
  if (!isOne(owner)) return { ownerId: null, problem: 'ownerMany', name: owner, places: [] }
  const { name, place } = readOwner(owner)
  const named = people.filter((each) => each.name.replace(/\s/gu, '') === name)
  const meant = place === null ? named : named.filter((each) => isPlace(each.organizationName, place))
  const [only] = meant
  if (only === undefined) return { ownerId: null, problem: 'ownerUnknown', name: owner, places: [] }
  if (meant.length === 1) return { ownerId: only.id, problem: null }
  const [here, ...others] = meant.filter((each) => each.organizationName === rowPlace)
  if (here !== undefined && others.length === 0) return { ownerId: here.id, problem: null }
  return { ownerId: null, problem: 'ownerAmbiguous', name, places: meant.map((each) => each.organizationName) }
}

const isPlace = (full: string, written: string): boolean => full === written || full.endsWith(written)
