import type { FileKind } from '@hepai/contract/files'
import { Refusal } from '../../../platform/refusal.ts'

type Allowed = { readonly type: string; readonly name: string; readonly extensions: readonly string[] }

const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** What is kept, as which media type it is handed out, and by which extensions it is known. */
export const allowedKinds: Readonly<Record<FileKind, Allowed>> = {
  pdf: { type: 'application/pdf', name: 'PDF', extensions: ['pdf'] },
  docx: { type: `${OFFICE}.wordprocessingml.document`, name: 'Word 文档', extensions: ['docx'] },
  xlsx: { type: `${OFFICE}.spreadsheetml.sheet`, name: 'Excel 表格', extensions: ['xlsx'] },
  pptx: { type: `${OFFICE}.presentationml.presentation`, name: 'PPT 演示文稿', extensions: ['pptx'] },
  ofd: { type: 'application/ofd', name: 'OFD 版式文件', extensions: ['ofd'] },
  jpg: { type: 'image/jpeg', name: 'JPG 图片', extensions: ['jpg', 'jpeg'] },
  png: { type: 'image/png', name: 'PNG 图片', extensions: ['png'] },
  webp: { type: 'image/webp', name: 'WebP 图片', extensions: ['webp'] },
  txt: { type: 'text/plain', name: '文本', extensions: ['txt'] },
  csv: { type: 'text/csv', name: '文本', extensions: ['csv'] },
}

/** What the content shows itself to be. */
export type Content = {
  /** Extension that the magic bytes stand for; null when they stand for nothing known. */
  readonly magic: string | null
  readonly isArchive: boolean
  /** Names of entries, of those that tell formats apart or are not wanted. */
  readonly entries: ReadonlySet<string>
  /** The text, where the whole content is text. */
  readonly text: string | null
}

/** Entries of an archive that `judgedKind` asks for. */
export const OFD_ENTRY = 'OFD.xml'
export const macroEntries = ['word/vbaProject.bin', 'xl/vbaProject.bin', 'ppt/vbaProject.bin']

const pictures = new Set<string>(['jpg', 'png', 'webp'])
export const isPicture = (kind: FileKind): boolean => pictures.has(kind)

const WEB_PAGE = /<(!doctype\s+html|html|head|body|script|iframe|svg)[\s>]/i
const webExtensions = new Set(['html', 'htm', 'xhtml', 'svg', 'mht', 'mhtml'])

/** The last extension of a file name in small letters; empty when there is none. */
export const extensionOf = (name: string): string => /\.([^.\s/\\]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? ''

/**
 * What a file is, told from its content alone; its name must agree, so that nobody opens it as something else.
 *
 * @throws Refusal files.webPage, files.heic, files.oldOffice, files.hasMacros, files.notAllowed, files.nameDiffers
 */
export function judgedKind(name: string, content: Content): FileKind {
  const extension = extensionOf(name)
  refuseUnwanted(extension, content)
  const kind = kindOf(extension, content)
  if (kind === null) throw new Refusal('files.notAllowed', { what: content.magic ?? nameOf(extension) })
  const { extensions, name: what } = allowedKinds[kind]
  if (!extensions.includes(extension)) throw new Refusal('files.nameDiffers', { extension, what })
  return kind
}

const nameOf = (extension: string): string => (extension === '' ? '没有扩展名' : `.${extension}`)

/** What is known well enough to say how else to bring it. */
function refuseUnwanted(extension: string, { magic, entries, text }: Content): void {
  const isWebPage = text !== null && WEB_PAGE.test(text.slice(0, 4096))
  if (isWebPage || webExtensions.has(extension)) throw new Refusal('files.webPage')
  const isHeicByName = magic === null && (extension === 'heic' || extension === 'heif')
  if (magic === 'heic' || isHeicByName) throw new Refusal('files.heic')
  if (magic === 'cfb') throw new Refusal('files.oldOffice')
  if (macroEntries.some((entry) => entries.has(entry))) throw new Refusal('files.hasMacros')
}

const known = new Map<string, FileKind>([
  ['pdf', 'pdf'],
  ['docx', 'docx'],
  ['xlsx', 'xlsx'],
  ['pptx', 'pptx'],
  ['jpg', 'jpg'],
  ['png', 'png'],
  ['webp', 'webp'],
])

function kindOf(extension: string, { magic, isArchive, entries, text }: Content): FileKind | null {
  if (isArchive && entries.has(OFD_ENTRY)) return 'ofd'
  if (magic !== null) return known.get(magic) ?? null
  if (text === null) return null
  if (extension === 'csv') return 'csv'
  // A text under the name of something else is told so, rather than kept as a text.
  return extension === 'txt' || isNameOfKind(extension) ? 'txt' : null
}

const isNameOfKind = (extension: string): boolean =>
  Object.values(allowedKinds).some(({ extensions }) => extensions.includes(extension))

/** Marks that turn the direction of writing (UAX 9) and can make a name read as another; and control characters. */
const NOT_IN_A_NAME = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu
const LONGEST = 120

/** A name as it is kept and shown: without folders, control characters and marks of direction; at most 120 characters. */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(NOT_IN_A_NAME, '')
    .replace(/[<>:"|?*]/g, '_')
    .trim()
  const extension = extensionOf(plain)
  const ending = extension === '' ? '' : `.${extension}`
  const stem = plain.slice(0, plain.length - ending.length).replace(/[.\s]+$/, '')
  const kept = Array.from(stem === '' ? '附件' : stem).slice(0, LONGEST - ending.length)
  return `${kept.join('')}${ending}`
}
