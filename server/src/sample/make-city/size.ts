import { CannotStart } from '../../platform/database/cannot-start.ts'

/** How large a synthetic city is; the same size and seed always make the same city. */
export type CitySize = {
  readonly units: number
  readonly branches: number
  readonly people: number
  /** Plans of this many years, the current one last. */
  readonly years: number
  readonly seed: number
}

type Flags = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
type Range = { readonly usual: number; readonly least: number; readonly most: number; readonly words: string }

const ranges: Readonly<Record<keyof CitySize, Range>> = {
  units: { usual: 80, least: 1, most: 500, words: '单位数' },
  branches: { usual: 1500, least: 1, most: 20_000, words: '党支部数' },
  people: { usual: 25_000, least: 20, most: 200_000, words: '人数' },
  years: { usual: 3, least: 1, most: 5, words: '年数' },
  seed: { usual: 1, least: 0, most: 2_147_483_647, words: '随机种子' },
}

/** @throws CannotStart when a flag is unknown, is not a whole number of its range, or there are too few for the rest */
export function readCitySize(values: Flags): CitySize {
  refuseUnknown(values)
  const size = {
    units: read(values, 'units'),
    branches: read(values, 'branches'),
    people: read(values, 'people'),
    years: read(values, 'years'),
    seed: read(values, 'seed'),
  }
  if (size.branches < size.units)
    throw refusal('--branches 不能少于 --units：每个单位至少一个党支部。', '--branches must not be below --units.')
  if (size.people < size.branches)
    throw refusal('--people 不能少于 --branches：每个支部至少一人。', '--people must not be below --branches.')
  return size
}

function read(values: Flags, name: keyof CitySize): number {
  const { usual, least, most, words } = ranges[name]
  const given = values[name]
  if (given === undefined) return usual
  const value = typeof given === 'string' && /^\d{1,10}$/.test(given) ? Number(given) : NaN
  if (value >= least && value <= most) return value
  throw refusal(
    `--${name}（${words}）应为 ${String(least)} 到 ${String(most)} 的整数，例如 --${name} ${String(usual)}。`,
    `--${name} takes a whole number from ${String(least)} to ${String(most)}.`,
  )
}

function refuseUnknown(values: Flags): void {
  const unknown = Object.keys(values).find((name) => !Object.hasOwn(ranges, name))
  if (unknown === undefined) return
  const known = Object.keys(ranges).map((name) => `--${name}`)
  throw refusal(
    `不认识 --${unknown}。可用的是 ${known.join('、')}。`,
    `--${unknown} is unknown; use ${known.join(', ')}.`,
  )
}

const refusal = (chinese: string, english: string): CannotStart => new CannotStart(chinese, english)
