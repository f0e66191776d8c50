import type { DocumentBlock, DocumentCell } from '@hepai/contract/documents'
import type { GalleyBlock, GalleyCell, GalleyStyle } from '@hepai/contract/galley'
import { headingCounter, startBefore } from './numbering.ts'
import { centered, pageBreak, paragraph } from './parts.ts'
import { linesOf, runsOf, widthOf } from './words.ts'

const headingStyles: readonly GalleyStyle[] = ['heading1', 'heading2', 'heading3', 'heading3']
const bullets = ['●', '○', '■', '□']

/** 正文: headings numbered 一、（一）1.（1）, paragraphs two characters in, lists, tables. */
export function bodyOf(blocks: readonly DocumentBlock[]): GalleyBlock[] {
  const number = headingCounter()
  return blocks.flatMap((block) => setBlock(block, number))
}

function setBlock(block: DocumentBlock, number: (level: number) => string): GalleyBlock[] {
  switch (block.block) {
    case 'heading':
      return [headingOf(block, number)]
    case 'paragraph':
      return paragraphsOf(block)
    case 'labelled':
      return [labelled(block.label, block.words)]
    case 'list':
      return listOf(block)
    case 'table':
      return tableOf(block)
    case 'pageBreak':
      return [pageBreak]
    case 'contents':
      return [centered('title', block.title), { set: 'contents', depth: 2 }, pageBreak]
  }
}

type BlockOf<Name extends DocumentBlock['block']> = Extract<DocumentBlock, { block: Name }>

function headingOf(heading: BlockOf<'heading'>, number: (level: number) => string): GalleyBlock {
  const start = heading.isNumbered === false ? '' : number(heading.level)
  return paragraph(
    headingStyles[heading.level - 1] ?? 'heading3',
    runsOf(`${startBefore(start, heading.text)}${heading.text}`),
    {
      first: 2,
      align: 'left',
      isKept: true,
      outline: heading.isListed === false ? 0 : heading.level,
    },
  )
}

function paragraphsOf({ words, align, isFlush, isKept = false }: BlockOf<'paragraph'>): GalleyBlock[] {
  const isPlain = align === undefined || align === 'justify'
  const first = isPlain && isFlush !== true ? 2 : 0
  return linesOf(words).map((runs) => paragraph('body', runs, { first, align: align ?? 'justify', isKept }))
}

/** 出席： and its like: two characters in, later lines in line with the first word after the colon. */
export const labelled = (label: string, words: DocumentCell['words']): GalleyBlock =>
  paragraph('body', [...runsOf(`${label}：`, 'label'), ...runsOf(words)], { left: 2, hanging: widthOf(label) + 1 })

/** Items begin two characters in and go back to the edge, as numbered paragraphs of a document do. */
function listOf({ items, isOrdered }: BlockOf<'list'>): GalleyBlock[] {
  const counts = [0, 0, 0, 0]
  return items.flatMap(({ words, level = 0 }) => {
    counts[level] = (counts[level] ?? 0) + 1
    counts.fill(0, level + 1)
    const start = isOrdered ? `${String(counts[level])}.` : (bullets[level] ?? '●')
    const [runs = [], ...more] = linesOf(words)
    const place = { first: 2, left: level * 2 }
    return [[{ text: startBefore(start, runs[0]?.text ?? '') }, ...runs], ...more].map((line) =>
      paragraph('body', line, place),
    )
  })
}

function tableOf({ caption, columns, head = [], rows }: BlockOf<'table'>): GalleyBlock[] {
  const set = (cells: readonly DocumentCell[], isHead: boolean) => cells.map((cell) => cellOf(cell, isHead))
  return [
    ...(caption === undefined ? [] : [centered('label', caption)]),
    {
      set: 'table',
      columns,
      headRows: head.length,
      rows: [...head.map((cells) => set(cells, true)), ...rows.map((cells) => set(cells, false))],
    },
  ]
}

function cellOf(cell: DocumentCell, isInHead: boolean): GalleyCell {
  const isHead = cell.isHead ?? isInHead
  return {
    lines: linesOf(cell.words, isHead ? 'cellHead' : undefined),
    span: cell.span ?? 1,
    align: cell.align ?? (isHead ? 'center' : 'left'),
    isHead,
  }
}
