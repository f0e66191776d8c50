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
  try {
    sessionStorage.setItem(prefix + key, JSON.stringify(values))
  } catch {
    // A full or closed store only costs the draft, never the form.
  }
}

export const dropDraft = (key: string): void => sessionStorage.removeItem(prefix + key)

export const hasDrafts = (): boolean => Object.keys(sessionStorage).some((key) => key.startsWith(prefix))

export function dropAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
}
