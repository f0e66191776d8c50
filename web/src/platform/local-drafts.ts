import type { Table } from 'dexie'

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

type Drafts = Table<LocalDraft, string>
let opened: Promise<Drafts | null> | null = null
const keptKeys = new Set<string>()

/** Whether this page put away anything that has not been dropped since. */
export const hasKeptOnDevice = (): boolean => keptKeys.size > 0

/** Null where the browser keeps nothing, as in a private window; typing goes on without it. */
function drafts(): Promise<Drafts | null> {
  opened ??= import('dexie')
    .then(async ({ Dexie }) => {
      const database = new Dexie('hepai-drafts')
      database.version(1).stores({ drafts: 'key' })
      await database.open()
      return database.table<LocalDraft, string>('drafts')
    })
    .catch(() => null)
  return opened
}

export async function readLocalDraft(key: string): Promise<LocalDraft | null> {
  const table = await drafts()
  return (await table?.get(key).catch(() => undefined)) ?? null
}

/** False when the device could not keep it. */
export async function keepLocalDraft(draft: LocalDraft): Promise<boolean> {
  const table = await drafts()
  if (table === null) return false
  return table.put(draft).then(
    () => {
      keptKeys.add(draft.key)
      return true
    },
    () => false,
  )
}

export async function dropLocalDraft(key: string): Promise<void> {
  keptKeys.delete(key)
  const table = await drafts()
  await table?.delete(key).catch(() => undefined)
}

/** At signing out: what the server has too is forgotten here; what has not reached it stays for its author. */
export async function dropKeptDrafts(): Promise<void> {
  const table = await drafts()
  await table
    ?.filter((draft) => draft.isOnServer)
    .delete()
    .catch(() => undefined)
}
