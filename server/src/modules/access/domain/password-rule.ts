import { commonWords } from './common-passwords.ts'

/** NIST SP 800-63B-4 §3.1.1.2: length is what counts; no rule of composition, no forced change. */
const SHORTEST = 8
const LONGEST_WALK_LEFT = 4

const walks = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb',
]

/**
 * Why a password may not be used, in words, or null. Length is counted in characters, so a sentence in Chinese is as good
 * as any.
 *
 * @param ownWords what a stranger would try for this person and system: the login, the name and its pinyin, the product
 */
export function passwordProblem(password: string, ownWords: readonly string[]): string | null {
  const length = Array.from(password).length
  if (length < SHORTEST) return `只有 ${String(length)} 位`
  const lower = password.toLowerCase()
  const own = ownWords.map((word) => word.toLowerCase()).find((word) => isTelling(word) && lower.includes(word))
  if (own !== undefined) return '含有账号、姓名或系统名称'
  if (isOneRepeated(lower)) return '是同一段字符的重复'
  if (isWalk(lower)) return '是连续的键或数字'
  if (isDay(lower)) return '是一个日期'
  if (isCommon(lower)) return '是常见的密码'
  return null
}

/** Two letters occur in many good passwords; two Chinese characters are a name. */
const isTelling = (word: string): boolean => word.length >= (/^[\x20-\x7e]*$/.test(word) ? 3 : 2)

const isOneRepeated = (text: string): boolean => /^(.{1,4}?)\1+$/su.test(text)

/** Mostly one walk along the keys, forwards or backwards: what is left beside it is too short to matter. */
function isWalk(text: string): boolean {
  const paths = walks.flatMap((walk) => [walk, Array.from(walk).reverse().join('')])
  let rest = text
  for (let length = Math.min(text.length, 26); length >= 3; length -= 1) {
    const found = piecesOf(rest, length).find((piece) => paths.some((path) => path.includes(piece)))
    if (found !== undefined) rest = rest.replace(found, '')
  }
  return rest.length <= LONGEST_WALK_LEFT && rest.length < text.length - 4
}

const piecesOf = (text: string, length: number): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, start) => text.slice(start, start + length))

const isDay = (text: string): boolean =>
  /^(19|20)\d\d[-./年]?(0?[1-9]|1[0-2])[-./月]?(0?[1-9]|[12]\d|3[01])日?$/.test(text)

function isCommon(text: string): boolean {
  const core = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return commonWords.has(text) || commonWords.has(core) || (core === '' && /^\d{8,11}$/.test(text))
}
