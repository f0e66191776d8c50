import type { RichDoc } from '@hepai/contract/activities-rich'

const isRich = (value: unknown): value is RichDoc =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  value.type === 'doc' &&
  'content' in value &&
  Array.isArray(value.content)

/** Set minutes kept in a field of a form; undefined when there are none. The server judges what is in them. */
export function richIn(text: string): RichDoc | undefined {
  if (text === '') return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isRich(value) ? value : undefined
  } catch {
    return undefined
  }
}

export const richText = (doc: RichDoc | undefined): string => (doc === undefined ? '' : JSON.stringify(doc))
