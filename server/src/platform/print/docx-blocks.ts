import type {
  GalleyBlock,
  GalleyCell,
  GalleyParagraph,
  GalleyRule,
  GalleySpread,
  GalleyTable,
} from '@hepai/contract/galley'
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type FileChild,
  InternalHyperlink,
  LeaderType,
  PageBreak,
  Paragraph,
  ShadingType,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { characters, LINE_PITCH, lineOf, TEXT_WIDTH, textRun, twips } from './docx-measures.ts'
import { printStyles } from './styles.ts'

const alignments = {
  justify: AlignmentType.BOTH,
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
}
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

/** The blocks of a galley as Word's paragraphs and tables; headings carry bookmarks that the contents point to. */
export function docxBlocks(blocks: readonly GalleyBlock[]): FileChild[] {
  const headings = blocks.filter((block) => block.set === 'paragraph').filter((block) => block.outline > 0)
  const bookmarks = new Map(headings.map((block, index) => [block, `heading-${String(index + 1)}`]))
  return blocks.flatMap((block) => childrenOf(block, bookmarks))
}

/** Word joins two tables that nothing stands between. */
const thinLine = (keepNext = false): Paragraph => new Paragraph({ spacing: lineOf(120), keepNext })

type Bookmarks = ReadonlyMap<GalleyParagraph, string>

function childrenOf(block: GalleyBlock, bookmarks: Bookmarks): FileChild[] {
  switch (block.set) {
    case 'paragraph':
      return [paragraphOf(block, bookmarks.get(block))]
    case 'spread':
      return [spreadOf(block)]
    case 'rule':
      return [ruleOf(block)]
    case 'gap':
      return gapOf(block.lines ?? 0, block.mm ?? 0)
    case 'pageBreak':
      return [new Paragraph({ spacing: lineOf(20), children: [new PageBreak()] })]
    case 'table':
      return [thinLine(true), tableOf(block), thinLine()]
    case 'contents':
      return [...bookmarks].filter(([{ outline }]) => outline <= block.depth).map(contentsLine)
  }
}

function paragraphOf(block: GalleyParagraph, bookmark: string | undefined): Paragraph {
  const size = block.sizePt ?? printStyles[block.style].sizePt
  const runs = block.runs.map((run) => textRun(run, block.style, block.sizePt))
  const left = characters(block.left + block.hanging)
  return new Paragraph({
    alignment: alignments[block.align],
    spacing: lineOf(size > 24 ? size * 25 : LINE_PITCH),
    indent: {
      left,
      right: characters(block.right),
      ...(block.hanging > 0 ? { hanging: characters(block.hanging) } : { firstLine: characters(block.first) }),
    },
    keepNext: block.isKept,
    autoSpaceEastAsianText: false,
    ...(block.outline > 0 ? { outlineLevel: block.outline - 1 } : {}),
    children: bookmark === undefined ? runs : [new Bookmark({ id: bookmark, children: runs })],
  })
}

function contentsLine([heading, bookmark]: readonly [GalleyParagraph, string]): Paragraph {
  const runs = heading.runs.map((run) => textRun(run, 'body'))
  return new Paragraph({
    spacing: lineOf(LINE_PITCH),
    indent: { left: characters((heading.outline - 1) * 2) },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.DOT }],
    children: [
      new InternalHyperlink({ anchor: bookmark, children: runs }),
      new TextRun({ text: '\t' }),
      new SimpleField(`PAGEREF ${bookmark} \\h`),
    ],
  })
}

const spreadOf = ({ style, start, end, left, right }: GalleySpread): Paragraph =>
  new Paragraph({
    spacing: lineOf(LINE_PITCH),
    indent: { left: characters(left) },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - characters(right) }],
    children: [
      ...start.map((run) => textRun(run, style)),
      new TextRun({ text: '\t' }),
      ...end.map((run) => textRun(run, style)),
    ],
  })

const ruleOf = ({ color, thicknessMm, gapMm }: GalleyRule): Paragraph =>
  new Paragraph({
    spacing: lineOf(twips(gapMm)),
    border: {
      bottom: {
        style: BorderStyle.SINGLE,
        size: eighths(thicknessMm),
        space: 0,
        color: color === 'red' ? 'C8102E' : '000000',
      },
    },
  })

/** Word draws lines in eighths of a point. */
export const eighths = (mm: number): number => Math.round((mm / 25.4) * 72 * 8)

function gapOf(lines: number, mm: number): Paragraph[] {
  const height = lines > 0 ? LINE_PITCH : twips(mm)
  return Array.from({ length: lines > 0 ? lines : 1 }, () => new Paragraph({ spacing: lineOf(height) }))
}

function tableOf({ columns, headRows, rows }: GalleyTable): Table {
  const sum = columns.reduce((total, part) => total + part, 0)
  const widths = columns.map((part) => Math.floor((part / sum) * TEXT_WIDTH))
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 60, bottom: 60, left: 90, right: 90, marginUnitType: WidthType.DXA },
    borders: {
      ...{ top: HAIRLINE, bottom: HAIRLINE, left: HAIRLINE, right: HAIRLINE },
      ...{ insideHorizontal: HAIRLINE, insideVertical: HAIRLINE },
    },
    rows: rows.map((cells, index) => new TableRow({ tableHeader: index < headRows, children: cellsOf(cells, widths) })),
  })
}

function cellsOf(cells: readonly GalleyCell[], widths: readonly number[]): TableCell[] {
  let column = 0
  return cells.map((cell) => {
    const width = widths.slice(column, column + cell.span).reduce((sum, part) => sum + part, 0)
    column += cell.span
    return new TableCell({
      columnSpan: cell.span,
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(cell.isHead ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F4F4F4' } } : {}),
      children: cell.lines.map(
        (line) =>
          new Paragraph({
            alignment: alignments[cell.align],
            spacing: lineOf(360),
            children: line.map((run) => textRun(run, cell.isHead ? 'cellHead' : 'cell')),
          }),
      ),
    })
  })
}
