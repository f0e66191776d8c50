import type { DBSchema, IDBPDatabase } from 'idb'
import { openDB } from 'idb'

/** What was typed on this device and may not have reached the server yet. */
export type LocalDraft = {
  /** Whose, where and about what, in one text that begins with the account. */
  readonly key: string
  readonly values: Readonly<Record<string, string>>
  readonly sendKey: string
  /** Mark of the words that were last sent with the key; null while nothing was sent. */
  readonly sentMark: string | null
  /** Version of the server's draft that this one goes on from; 0 for none. */
  readonly version: number
  readonly savedAt: string
  readonly isOnServer: boolean
}

interface Schema extends DBSchema {
  drafts: { key: string; value: LocalDraft }
}
type Drafts = IDBPDatabase<Schema>
let opened: Promise<Drafts | null> | null = null
const keptKeys = new Set<string>()

/** Whether this page put away anything that has not been dropped since. */
export const hasKeptOnDevice = (): boolean => keptKeys.size > 0

/** As devices have it that kept drafts with an earlier release; the store is read on. */
const VERSION = 10

/** Null where the browser keeps nothing, as in a private window; typing goes on without it. */
function drafts(): Promise<Drafts | null> {
  opened ??= openDB<Schema>('hepai-drafts', VERSION, {
    upgrade: (database) => void database.createObjectStore('drafts', { keyPath: 'key' }),
    terminated: () => {
      opened = null
    },
  }).catch(() => null)
  return opened
}

export async function readLocalDraft(key: string): Promise<LocalDraft | null> {
  const database = await drafts()
  return (await database?.get('drafts', key).catch(() => undefined)) ?? null
}

/** False when the device could not keep it. */
export async function keepLocalDraft(draft: LocalDraft): Promise<boolean> {
  const database = await drafts()
  if (database === null) return false
  return database.put('drafts', draft).then(
    () => {
      keptKeys.add(draft.key)
      return true
    },
    () => false,
  )
}

export async function dropLocalDraft(key: string): Promise<void> {
  keptKeys.delete(key)
  const database = await drafts()
  await database?.delete('drafts', key).catch(() => undefined)
}

/** At signing out: what the server has too is forgotten here; what has not reached it stays for its author. */
export async function dropKeptDrafts(): Promise<void> {
  const database = await drafts()
  if (database === null) return
  const all = await database.getAll('drafts').catch(() => [])
  await Promise.all(
    all.filter((draft) => draft.isOnServer).map((draft) => database.delete('drafts', draft.key).catch(() => undefined)),
  )
}
