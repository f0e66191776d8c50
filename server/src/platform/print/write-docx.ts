import type { FootRow, Galley } from '@hepai/contract/galley'
import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  type FileChild,
  Footer,
  type IPropertiesOptions,
  Packer,
  PageNumber,
  Paragraph,
  RelativeVerticalPosition,
  SectionType,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import { docxBlocks, eighths } from './docx-blocks.ts'
import { LINE_PITCH, lineOf, TEXT_WIDTH, textRun, twips } from './docx-measures.ts'
import { docxFaces, foot, page } from './styles.ts'

/** One character of 4号. */
const SMALL = foot.numberSizePt * 20
/** From the page's lower edge to the number's: its middle is 7 mm beneath the text area. */
const FOOTER_MM = page.bottom - foot.numberGapMm - ((foot.numberSizePt / 2) * 25.4) / 72

const sheet = {
  page: {
    size: { width: twips(page.width), height: twips(page.height) },
    margin: {
      top: twips(page.top),
      bottom: twips(page.bottom),
      left: twips(page.left),
      right: twips(page.right),
      header: twips(15),
      footer: twips(FOOTER_MM),
    },
  },
  grid: { linePitch: LINE_PITCH, type: DocumentGridType.LINES },
}

/** The editable form of a galley, on the grid that Word calls 行网格 (22 lines), with the faces of the standard by name. */
export function writeDocx(galley: Galley): Promise<Buffer> {
  const { title, author, cover } = galley
  const covers = cover.length === 0 ? [] : [{ properties: sheet, children: docxBlocks(cover) }]
  const body = [...docxBlocks(galley.blocks), ...footOf(galley.foot)]
  const options: IPropertiesOptions = {
    title,
    creator: author,
    lastModifiedBy: author,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    styles: { default: { document: { run: { font: docxFaces.fangsong, size: 32 } } } },
    sections: [
      ...covers,
      {
        properties: {
          ...sheet,
          type: SectionType.NEXT_PAGE,
          page: { ...sheet.page, pageNumbers: { start: 1 } },
        },
        footers: { default: numberFooter(AlignmentType.RIGHT), even: numberFooter(AlignmentType.LEFT) },
        children: body,
      },
    ],
  }
  return Packer.toBuffer(new Document(options))
}

/** — 1 — in 4号宋体, one character in from the outer edge. */
function numberFooter(alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT): Footer {
  const side = alignment === AlignmentType.RIGHT ? { right: SMALL } : { left: SMALL }
  const number = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: docxFaces.songti,
    size: foot.numberSizePt * 2,
    snapToGrid: false,
  })
  return new Footer({
    children: [new Paragraph({ alignment, indent: side, spacing: lineOf(SMALL), children: [number] })],
  })
}

/** 版记: a table that hangs at the lower edge of the text area, with lines of 0.35 and 0.25 mm. */
function footOf(rows: readonly FootRow[]): FileChild[] {
  if (rows.length === 0) return []
  const outer = { style: BorderStyle.SINGLE, size: eighths(foot.outerRuleMm), color: '000000' }
  const inner = { style: BorderStyle.SINGLE, size: eighths(foot.innerRuleMm), color: '000000' }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const table = new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [TEXT_WIDTH],
    layout: TableLayoutType.FIXED,
    // Measured from the page: LibreOffice lets a table as wide as the text area hang only then.
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: twips(page.left),
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    borders: { top: outer, bottom: outer, insideHorizontal: inner, left: none, right: none, insideVertical: none },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({ width: { size: TEXT_WIDTH, type: WidthType.DXA }, children: [footParagraph(row)] }),
          ],
        }),
    ),
  })
  return [table, new Paragraph({ spacing: lineOf(20) })]
}

function footParagraph({ label, words, end }: FootRow): Paragraph {
  const hanging = label.length * SMALL
  return new Paragraph({
    spacing: { ...lineOf(440), before: 60, after: 60 },
    indent: { left: SMALL + hanging, right: SMALL, hanging },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - SMALL }],
    children: [
      textRun({ text: `${label}${words}` }, 'small'),
      ...(end === '' ? [] : [new TextRun({ text: '\t' }), textRun({ text: end }, 'small')]),
    ],
  })
}
