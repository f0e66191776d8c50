/** Typed text survives a reload and a new sign-in in this tab, and nowhere else. Secrets are never put here. */
const prefix = 'hepai.draft.'

export function readDraft(key: string): Readonly<Record<string, string>> {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(prefix + key) ?? '{}')
    const entries = Object.entries(typeof value === 'object' && value !== null ? value : {})
    return Object.fromEntries(
      entries.flatMap(([name, each]: [string, unknown]) => (typeof each === 'string' ? [[name, each]] : [])),
    )
  } catch {
    return {}
  }
}

export function keepDraft(key: string, values: Readonly<Record<string, string>>): void {
  keepInTab(prefix + key, JSON.stringify(values))
}

/** What can be taken back in this tab; no text that waits for its author. */
export const undoPrefix = 'hepai.undo.'

export function keepInTab(key: string, text: string): void {
  try {
    sessionStorage.setItem(key, text)
  } catch {
    // A full or closed store costs the undo after a reload, nothing that was saved.
  }
}

export const readInTab = (key: string): string | null => sessionStorage.getItem(key)

export const dropDraft = (key: string): void => sessionStorage.removeItem(prefix + key)

export const hasDrafts = (): boolean => Object.keys(sessionStorage).some((key) => key.startsWith(prefix))

/** And what could be taken back: the next person at this machine did none of it. */
export function dropAllDrafts(): void {
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(prefix) || key.startsWith(undoPrefix)) sessionStorage.removeItem(key)
}
