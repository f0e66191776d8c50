import type { OrganizationKind } from '@hepai/contract/organizations'
import { compact } from './cell.ts'

export type Place = {
  readonly id: string
  readonly parentId: string | null
  readonly path: string
  readonly kind: OrganizationKind
  readonly name: string
  readonly shortName: string
}

export type Found = { readonly place: Place } | { readonly none: true } | { readonly several: readonly Place[] }

export type Places = {
  readonly byId: ReadonlyMap<string, Place>
  /** By name, by short name, or with the names above as 上级/名称. `accepts` leaves out places that cannot be meant. */
  readonly find: (text: string, accepts?: (place: Place) => boolean) => Found
  /** The shortest text that finds the place again. */
  readonly nameOf: (place: Place) => string
}

export function placesOf(all: readonly Place[]): Places {
  const byId = new Map(all.map((place) => [place.id, place]))
  const byName = indexed(all, (place) => place.name)
  const byShortName = indexed(all, (place) => place.shortName)
  const parentOf = (place: Place): Place | undefined => byId.get(place.parentId ?? '')
  const standsUnder = (place: Place, names: readonly string[]): boolean => {
    let at = parentOf(place)
    for (const name of [...names].reverse()) {
      if (at === undefined || (compact(at.name) !== name && compact(at.shortName) !== name)) return false
      at = parentOf(at)
    }
    return true
  }
  const qualified = (text: string): readonly Place[] => {
    const names = text.split('/')
    const last = names.pop() ?? ''
    return (byName.get(last) ?? byShortName.get(last) ?? []).filter((place) => standsUnder(place, names))
  }
  const find: Places['find'] = (text, accepts = () => true) => {
    const key = compact(text)
    for (const candidates of [byName.get(key) ?? [], byShortName.get(key) ?? [], qualified(key)]) {
      const [first, ...more] = candidates.filter(accepts)
      if (first !== undefined) return more.length === 0 ? { place: first } : { several: [first, ...more] }
    }
    return { none: true }
  }
  const nameOf = (place: Place): string => {
    let text = place.name
    for (let at = parentOf(place); at !== undefined && !('place' in find(text)); at = parentOf(at))
      text = `${at.name}/${text}`
    return text
  }
  return { byId, find, nameOf }
}

function indexed(all: readonly Place[], nameOf: (place: Place) => string): ReadonlyMap<string, readonly Place[]> {
  const index = new Map<string, Place[]>()
  for (const place of all) {
    const key = compact(nameOf(place))
    const known = index.get(key)
    if (known === undefined) index.set(key, [place])
    else known.push(place)
  }
  return index
}
