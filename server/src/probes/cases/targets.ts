import { newId } from '../../platform/ids.ts'
import type { Case, Door, Place } from '../case.ts'
import { type ProbeCity, type Things, mark, thingsAt } from '../city.ts'
import type { Kind } from '../policy.ts'

export type Build = (city: ProbeCity) => readonly Case[]

/** One case for every place, and one for a thing that does not exist. */
export function onEach(
  door: Door,
  input: (things: Things) => unknown,
  places: (things: Things) => readonly Place[] = (things) => [things.place],
): Build {
  return (city) => [
    ...city.all.map((things) => ({ door, input: input(things), on: places(things) })),
    { door, input: input(absentFrom(city)), on: 'nobody' },
  ]
}

/** The same place with ids of nothing. */
export const absentFrom = (city: ProbeCity): Things => thingsAt({ ...city.of('A').place, id: newId() })

/** A call that names nothing: `on: 'anywhere'`. */
export const once =
  (door: Door, input: unknown = {}): Build =>
  () => [{ door, input, on: 'anywhere' }]

export const together =
  (...builds: readonly Build[]): Build =>
  (city) =>
    builds.flatMap((build) => build(city))

export const livePlaces = (city: ProbeCity): readonly Place[] =>
  city.all.map((things) => things.place).filter((place) => !place.isEnded)
export const allPlaces = (city: ProbeCity): readonly Place[] => city.all.map((things) => things.place)
export const within = (places: readonly Place[], root: Place): readonly Place[] =>
  places.filter((place) => place.path.startsWith(root.path))

/** Enough to tell every relation apart where each place would be one more of the same: own, beneath, ended, alike, foreign. */
export const tellingPlaces = (city: ProbeCity): readonly Place[] =>
  ['A', 'A11', 'AE', 'P', 'B11'].map((key) => city.of(key).place)

/** A list taken out whole, narrowed to places, and searched: it tells no more and no less than the list on the screen. */
export const takenOut =
  (
    kind: Kind,
    under: string,
    searched: (place: Place, city: ProbeCity) => string = (place) => mark(place.key, kind),
  ): Build =>
  (city) => [
    { door: 'export', input: {}, on: 'anywhere', lists: { kind, places: allPlaces(city) } },
    ...tellingPlaces(city).flatMap((place) => [
      {
        door: 'export' as const,
        input: { [under]: place.id },
        on: [place],
        lists: { kind, places: within(allPlaces(city), place) },
      },
      {
        door: 'export' as const,
        input: { search: searched(place, city) },
        on: 'anywhere' as const,
        lists: { kind, places: [place] },
      },
    ]),
    { door: 'export', input: { [under]: newId() }, on: 'nobody' },
  ]
