import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A piece of text as it stands on a page, in millimetres from the page's upper left corner. */
export type PlacedText = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly sizePt: number
}
/** A drawn path: the box around it, in millimetres, and the width of its line. */
export type PlacedPath = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly lineMm: number
}
export type PlacedPage = {
  readonly width: number
  readonly height: number
  readonly texts: readonly PlacedText[]
  readonly paths: readonly PlacedPath[]
}

type Matrix = readonly [number, number, number, number, number, number]
const mm = (points: number): number => (points / 72) * 25.4
const numberAt = (list: unknown, index: number): number =>
  Array.isArray(list) || ArrayBuffer.isView(list) ? Number(Object.values(list)[index]) : NaN

/** Reads a PDF back with a program that did not make it. */
export async function readPdf(file: Buffer): Promise<readonly PlacedPage[]> {
  const task = getDocument({ data: new Uint8Array(file), verbosity: 0 })
  const document = await task.promise
  const pages = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const { fnArray, argsArray } = await page.getOperatorList()
    pages.push({
      width: mm(width),
      height: mm(height),
      texts: items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [placed(item, height)] : [])),
      paths: pathsOf(fnArray, argsArray, height),
    })
  }
  await task.destroy()
  return pages
}

function placed(item: { str: string; transform: unknown[]; width: number }, height: number): PlacedText {
  const left = numberAt(item.transform, 4)
  return {
    text: item.str,
    left: mm(left),
    right: mm(left + item.width),
    baseline: mm(height - numberAt(item.transform, 5)),
    sizePt: numberAt(item.transform, 3),
  }
}

function pathsOf(operators: readonly number[], args: readonly unknown[], height: number): PlacedPath[] {
  const found: PlacedPath[] = []
  const kept: { matrix: Matrix; lineWidth: number }[] = []
  let [matrix, lineWidth]: [Matrix, number] = [[1, 0, 0, 1, 0, 0], 1]
  for (const [index, operator] of operators.entries()) {
    const given = args[index]
    if (operator === OPS.save) kept.push({ matrix, lineWidth })
    else if (operator === OPS.restore) ({ matrix, lineWidth } = kept.pop() ?? { matrix, lineWidth })
    else if (operator === OPS.transform) matrix = times(matrix, given)
    else if (operator === OPS.setLineWidth) lineWidth = numberAt(given, 0)
    else if (operator === OPS.constructPath && Array.isArray(given)) {
      const box: unknown = given[2]
      const [x1, y1] = at(matrix, numberAt(box, 0), numberAt(box, 1))
      const [x2, y2] = at(matrix, numberAt(box, 2), numberAt(box, 3))
      const scale = Math.abs(matrix[0])
      found.push({
        left: mm(Math.min(x1, x2)),
        right: mm(Math.max(x1, x2)),
        top: mm(height - Math.max(y1, y2)),
        bottom: mm(height - Math.min(y1, y2)),
        lineMm: mm(lineWidth * scale),
      })
    }
  }
  return found
}

const at = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
]

function times(outer: Matrix, inner: unknown): Matrix {
  const n = (index: number) => numberAt(inner, index)
  const [a, b, c, d] = outer
  const [e, f] = at(outer, n(4), n(5))
  return [a * n(0) + c * n(1), b * n(0) + d * n(1), a * n(2) + c * n(3), b * n(2) + d * n(3), e, f]
}

/** The words of a page, without blanks. */
export const wordsOf = (page: PlacedPage | undefined): string =>
  (page?.texts ?? []).map(({ text }) => text.replace(/\s+/g, '')).join('')
