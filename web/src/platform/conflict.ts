import { isRecord } from './call-error.ts'

type Difference = { readonly label: string; readonly theirs: string; readonly yours: string }

/** The version that someone else's save left behind, to be named when one's own is kept. */
export function versionOf(current: unknown): number | null {
  const version = isRecord(current) ? current['version'] : null
  return typeof version === 'number' ? version : null
}

/** Fields that have a label and differ between what was saved by someone else and what was typed. */
export function differencesOf(
  current: unknown,
  typed: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>>,
): readonly Difference[] {
  const theirs = isRecord(current) ? current : {}
  return Object.entries(labels).flatMap(([name, label]) => {
    if (!(name in theirs)) return []
    const their = shown(theirs[name])
    const your = typed[name] ?? ''
    return their === your ? [] : [{ label, theirs: their, yours: your }]
  })
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
