import { useMemo, useSyncExternalStore } from 'react'

/** A column as the menu of columns needs it; `isName` columns stay, since a row without its name says nothing. */
export type ColumnHead = { readonly key: string; readonly head: string; readonly isName?: boolean }

const prefix = 'hepai.columns.'
let person = ''
let heads: ReadonlyMap<string, readonly ColumnHead[]> = new Map()
const listeners = new Set<() => void>()

const tell = (): void => {
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Several people may share a browser; each keeps their own choice. */
export function rememberColumnsFor(accountId: string): void {
  if (person === accountId) return
  person = accountId
  tell()
}

/** A table says which columns it has, so that the menu beside its filters can name them. */
export function offerColumns(list: string, columns: readonly ColumnHead[]): void {
  const known = heads.get(list)
  const isSame = known?.length === columns.length && known.every((each, place) => each.key === columns[place]?.key)
  if (isSame) return
  heads = new Map(heads).set(list, columns)
  tell()
}

const nothing: readonly ColumnHead[] = []
export const useColumnHeads = (list: string): readonly ColumnHead[] =>
  useSyncExternalStore(subscribe, () => heads.get(list) ?? nothing)

const keyOf = (list: string): string => `${prefix}${person}.${list}`

function stored(list: string): string {
  try {
    return localStorage.getItem(keyOf(list)) ?? ''
  } catch {
    return ''
  }
}

const parsed = (text: string): ReadonlySet<string> => new Set(text === '' ? [] : text.split(','))

/** Keys of the columns that the person does not want to see in a list; none for a list without a name. */
export function useHiddenColumns(list: string | undefined): ReadonlySet<string> {
  const text = useSyncExternalStore(subscribe, () => (list === undefined ? '' : stored(list)))
  return useMemo(() => parsed(text), [text])
}

export function showColumn(list: string, key: string, isShown: boolean): void {
  const hidden = new Set(parsed(stored(list)))
  if (isShown) hidden.delete(key)
  else hidden.add(key)
  keep(list, [...hidden].join(','))
}

export const showAllColumns = (list: string): void => keep(list, '')

function keep(list: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(keyOf(list))
    else localStorage.setItem(keyOf(list), text)
  } catch {
    // A full or closed store only costs the choice, never the list.
  }
  tell()
}
