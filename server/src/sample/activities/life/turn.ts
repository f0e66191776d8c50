/** A number that is always the same for a slug, to take turns by. */
export const turnOf = (slug: string): number =>
  Array.from(slug, (one) => one.codePointAt(0) ?? 0).reduce((sum, code) => (sum * 7 + code) % 997, 0)

/** The one of some things whose turn it is. */
export const inTurn = <T>(from: readonly T[], turn: number): T => {
  const one = from[turn % from.length]
  if (one === undefined) throw new Error('sample city: nothing to choose from')
  return one
}
