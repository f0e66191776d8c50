import type { Kind } from '../policy.ts'
import { mark } from '../city.ts'
import { type Build, once, tellingPlaces } from './targets.ts'

const kinds: readonly Kind[] = ['organization', 'person', 'plan', 'task', 'indicator']

export const boardCases: Readonly<Record<string, Build>> = {
  'board.listTodo': once('list'),
  'board.search': (city) =>
    tellingPlaces(city).flatMap((place) =>
      kinds.map((kind) => ({
        door: 'search' as const,
        input: { text: mark(place.key, kind) },
        on: 'anywhere' as const,
      })),
    ),
}
