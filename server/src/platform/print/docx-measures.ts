import type { GalleyRun, GalleyStyle } from '@hepai/contract/galley'
import { type IRunOptions, LineRuleType, TextRun } from 'docx'
import { docxFaces, grid, page, type PrintStyle, printStyles } from './styles.ts'

/** Twentieths of a point, Word's measure. */
export const twips = (mm: number): number => Math.round((mm / 25.4) * 1440)

export const TEXT_WIDTH = twips(page.textWidth)
/** Pitch of the grid: 22 lines of 28.95 pt in 225 mm. */
export const LINE_PITCH = 579
/** A quarter point less between characters of 3号 lets 28 of them into 156 mm. */
const TIGHTER = -5

export const characters = (count: number): number => Math.round((count * TEXT_WIDTH) / grid.characters)

/** Lines of a fixed height, whatever face the reader has. */
export const lineOf = (height: number) => ({ line: height, lineRule: LineRuleType.EXACT, before: 0, after: 0 })

/** A run in the face of its style, unless it names another. */
export function textRun(run: GalleyRun, style: GalleyStyle, sizePt?: number): TextRun {
  const base = printStyles[style]
  const own: PrintStyle = run.style === undefined ? base : printStyles[run.style]
  const face = docxFaces[own.face]
  const size = sizePt ?? base.sizePt
  const options: IRunOptions = {
    text: run.text,
    font: { ascii: face, hAnsi: face, eastAsia: face, cs: face, hint: 'eastAsia' },
    size: size * 2,
    color: own.isRed === true ? 'C8102E' : '000000',
    ...(size === 16 ? { characterSpacing: TIGHTER } : {}),
    ...lookOf(run),
  }
  return new TextRun(options)
}

const lookOf = (run: GalleyRun): IRunOptions => ({
  ...(run.isBold === true ? { bold: true } : {}),
  ...(run.isItalic === true ? { italics: true } : {}),
  ...(run.isUnderlined === true ? { underline: {} } : {}),
  ...(run.isStruck === true ? { strike: true } : {}),
})
