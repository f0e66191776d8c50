import type { Archive } from './archive.ts'
import { SpreadsheetProblem } from './problem.ts'
import { xmlReader } from './xml.ts'

export type Workbook = {
  /** Archive path of the first sheet that is not hidden. */
  readonly sheetPath: string
  readonly is1904: boolean
  readonly sharedStrings: readonly string[]
  /** Whether a cell style shows its number as a date, by style index. */
  readonly dateStyles: readonly boolean[]
}

/** Reads everything about a workbook but its rows. @throws SpreadsheetProblem */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  if (!archive.has('[Content_Types].xml') || !archive.has('xl/workbook.xml'))
    throw new SpreadsheetProblem('notASpreadsheet', '压缩包里没有工作簿')
  const book = await readBook(archive)
  const targets = await readTargets(archive)
  const target = book.sheetRelation === null ? undefined : targets.get(book.sheetRelation)
  const sheetPath = target === undefined ? 'xl/worksheets/sheet1.xml' : fromBook(target)
  if (!archive.has(sheetPath)) throw new SpreadsheetProblem('notASpreadsheet', '工作簿里没有可见的工作表')
  return {
    sheetPath,
    is1904: book.is1904,
    sharedStrings: archive.has('xl/sharedStrings.xml') ? await readSharedStrings(archive) : [],
    dateStyles: archive.has('xl/styles.xml') ? await readDateStyles(archive) : [],
  }
}

/** A target is relative to the workbook's folder unless it begins with a slash. */
const fromBook = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

async function readBook(archive: Archive) {
  const book: { is1904: boolean; sheetRelation: string | null } = { is1904: false, sheetRelation: null }
  await readXml(archive, 'xl/workbook.xml', {
    open: (name, attributes) => {
      if (name === 'workbookPr') book.is1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '')
      const isVisible = (attributes.get('state') ?? 'visible') === 'visible'
      if (name === 'sheet' && isVisible) book.sheetRelation ??= attributes.get('id') ?? null
    },
  })
  return book
}

async function readTargets(archive: Archive): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>()
  if (!archive.has('xl/_rels/workbook.xml.rels')) return targets
  await readXml(archive, 'xl/_rels/workbook.xml.rels', {
    open: (name, attributes) => {
      if (name === 'Relationship') targets.set(attributes.get('Id') ?? '', attributes.get('Target') ?? '')
    },
  })
  return targets
}

/** Runs of rich text are joined; phonetic guides (rPh) are no part of the text. */
async function readSharedStrings(archive: Archive): Promise<readonly string[]> {
  const strings: string[] = []
  let parts: string[] = []
  let isText = false
  let phonetic = 0
  await readXml(archive, 'xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') parts = []
      else if (name === 'rPh') phonetic += 1
      isText = name === 't' && phonetic === 0
    },
    text: (text) => {
      if (isText) parts.push(text)
    },
    close: (name) => {
      isText = false
      if (name === 'rPh') phonetic -= 1
      else if (name === 'si') strings.push(parts.join(''))
    },
  })
  return strings
}

/** Built-in formats that show dates (ECMA-376 part 1, 18.8.30), with those of Chinese locales. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** A format code shows a date when a letter of one is left after quoted, escaped and bracketed parts. */
export const isDateFormat = (code: string): boolean =>
  /[ymdh]/i.test(code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').replace(/general/i, ''))

async function readDateStyles(archive: Archive): Promise<readonly boolean[]> {
  const custom = new Map<number, boolean>()
  const styles: boolean[] = []
  let inCells = false
  await readXml(archive, 'xl/styles.xml', {
    open: (name, attributes) => {
      const id = Number(attributes.get('numFmtId') ?? 0)
      if (name === 'numFmt') custom.set(id, isDateFormat(attributes.get('formatCode') ?? ''))
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) styles.push(custom.get(id) ?? isBuiltInDate(id))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

type Handlers = Partial<Parameters<typeof xmlReader>[0]>
const nothing = () => undefined

export async function readXml(archive: Archive, path: string, handlers: Handlers): Promise<void> {
  const reader = xmlReader({ open: nothing, text: nothing, close: nothing, ...handlers })
  try {
    await archive.read(path, reader.write)
    reader.end()
  } catch (error) {
    if (error instanceof SpreadsheetProblem) throw error
    throw new SpreadsheetProblem('notASpreadsheet', '表格内容不完整或格式有误')
  }
}
