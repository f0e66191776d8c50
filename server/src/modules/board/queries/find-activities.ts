import { dayWords } from '@hepai/contract/day-words'
import type { Actor } from '../../../platform/grant.ts'
import { foundActivities } from '../../activities/index.ts'
import type { Found } from '../domain/ranking.ts'
import type { Wanted } from './find.ts'

/** Detail: whose, when, and where the words stand in minutes that one may read. The latest first within a rank. */
export async function findActivities({ db, scope, text, limit }: Wanted, actor: Actor): Promise<Found[]> {
  const rows = await foundActivities(db, { scope, actor, typed: text, limit })
  return rows.map(({ id, title, organizationName, occurredOn, excerpt }) => {
    const words = excerpt === null ? '' : `${excerpt.before}${excerpt.hit}${excerpt.after}`
    return {
      kind: 'activity' as const,
      id,
      title,
      detail: [organizationName, dayWords(occurredOn), words].filter((part) => part !== '').join(' · '),
      planId: null,
      rank: rankOf(title, text),
    }
  })
}

function rankOf(title: string, text: string): number {
  if (title === text) return 0
  return title.startsWith(text) ? 1 : 2
}
