import { pinyin } from 'pinyin-pro'

/**
 * The first letters of a name's syllables in lower case, for search (张三 → zs); Latin letters and digits stay.
 *
 * @param kind a person's name reads its first character as a surname (单 → s, not d)
 */
export function initialsOf(name: string, kind: 'person' | 'organization'): string {
  const surname = kind === 'person' ? 'head' : 'off'
  return pinyin(name.normalize('NFKC'), { pattern: 'first', toneType: 'none', type: 'array', surname })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
