/** A small repeatable source of chance (mulberry32): the same seed always draws the same sequence. */
export interface Chance {
  /** A fraction in [0, 1). */
  readonly next: () => number
  /** A whole number in [low, high]. */
  readonly between: (low: number, high: number) => number
  readonly pick: (from: string) => string
  readonly oneOf: (from: readonly string[]) => string
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const pick = (from: string): string => from.charAt(between(0, from.length - 1))
  const oneOf = (from: readonly string[]): string => from[between(0, from.length - 1)] ?? ''
  return { next, between, pick, oneOf }
}
