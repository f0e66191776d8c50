import type { ActivityFields, Minutes } from '@hepai/contract/activities-shapes'
import { plainTextOf } from './rich-text.ts'

/** What of a record is read as text, besides its title. The criticism is no part of it: it is found by nobody. */
export type Texts = {
  readonly minutes: Minutes
  readonly items: readonly Pick<ActivityFields['items'][number], 'topic' | 'note'>[]
  readonly resolutions: readonly Pick<ActivityFields['resolutions'][number], 'text'>[]
  /** What was written of it afterwards: answers to its items, what was done for a task and what came of it. */
  readonly later?: readonly string[]
}

/** Every text of the minutes, items and resolutions, in the order in which the record shows them. */
export const textsOf = ({ minutes, items, resolutions, later = [] }: Texts): string[] =>
  [
    ...minutes.agenda,
    ...minutes.guests.flatMap(({ name, post }) => [name, post]),
    minutes.study,
    minutes.body === undefined ? '' : plainTextOf(minutes.body),
    ...minutes.parts.flatMap(({ part, text }) => [part, text]),
    ...items.flatMap(({ topic, note }) => [topic, note]),
    ...minutes.speeches.flatMap(({ name, text }) => [name, text]),
    ...resolutions.map(({ text }) => text),
    ...later,
  ].filter((text) => text !== '')
