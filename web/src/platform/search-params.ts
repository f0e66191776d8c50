/** Filters live in the URL. Anything unreadable there is treated as not given, so an old link still opens. */
type Raw = Readonly<Record<string, unknown>>

export function textParam(raw: Raw, key: string): string | undefined {
  const value = raw[key]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

export function yearParam(raw: Raw, key: string): number | undefined {
  const value = Number(raw[key])
  return Number.isInteger(value) && value >= 2000 && value <= 2100 ? value : undefined
}

export function flagParam(raw: Raw, key: string): true | undefined {
  return raw[key] === true || raw[key] === 'true' ? true : undefined
}

export function choiceParam<T extends string>(raw: Raw, key: string, choices: readonly T[]): T | undefined {
  return choices.find((each) => each === raw[key])
}

/** Every filter of a page may be left out of a link to it. */
export const optional = <T extends object>(filters: T): Partial<T> => filters
