import type { OfficialDocument } from '@hepai/contract/documents'
import type { FootRow, GalleyBlock } from '@hepai/contract/galley'
import { bodyOf, labelled } from './body.ts'
import { centered, gap, gapMm, pageBreak, paragraph, redRule } from './parts.ts'
import { dayWords, linesOf, runsOf, widthOf } from './words.ts'

const MARK_TOP_MM = 35
/** A line of 版心 in millimetres: 22 lines, the first and last flush with its edges. */
const LINE_MM = 10.445
/** 发文机关标志 is the sender's choice of size, under 22 mm × 15 mm a character (GB/T 9704-2012, 7.2.4). */
const LARGEST_MARK_PT = 42
const SMALLEST_MARK_PT = 24
const TEXT_WIDTH_PT = (156 / 25.4) * 72

type Head = NonNullable<OfficialDocument['head']>

/** 版头 down to the red line, with the mark's upper edge 35 mm beneath that of the text area (7.2). */
export function headOf(head: Head, isMinutes: boolean): GalleyBlock[] {
  const urgent: GalleyBlock[] =
    head.urgency === undefined
      ? [gapMm(MARK_TOP_MM)]
      : [paragraph('label', runsOf(head.urgency)), gapMm(MARK_TOP_MM - LINE_MM)]
  return [...urgent, ...markOf(head.mark), gap(2), ...numberLines(head, isMinutes), redRule, gap(2)]
}

/** One line as large as it fits; a mark too long for one stands on two, the organ above the name of the document. */
function markOf(mark: string): GalleyBlock[] {
  const lines = fittingPt([mark]) < SMALLEST_MARK_PT ? twoLines(mark) : [mark]
  const sizePt = Math.min(LARGEST_MARK_PT, Math.floor(fittingPt(lines)))
  return lines.map((line) => centered('mark', line, { sizePt }))
}

const fittingPt = (lines: readonly string[]): number => TEXT_WIDTH_PT / Math.max(1, ...lines.map(widthOf))

function twoLines(mark: string): readonly string[] {
  const [, organ = '', name = ''] = /^(.+?)(会议纪要|纪要|文件)$/.exec(mark) ?? []
  if (organ !== '') return [organ, name]
  const middle = Math.ceil(mark.length / 2)
  return [mark.slice(0, middle), mark.slice(middle)]
}

function numberLines(head: Head, isMinutes: boolean): GalleyBlock[] {
  const number = head.number ?? ''
  const ends: GalleyBlock[] = isMinutes ? issueLine(head) : []
  const signers = head.signedBy ?? []
  if (signers.length === 0) return [centered('body', number), ...ends]
  const end = [...runsOf('签发人：'), ...runsOf(signers.join('　'), 'heading2')]
  return [{ set: 'spread', style: 'body', start: runsOf(number), end, left: 1, right: 1 }, ...ends]
}

/** Of 纪要: who issues it at the left, the day at the right, one character in. */
function issueLine({ issuer, issuedOn }: Head): GalleyBlock[] {
  if (issuer === undefined && issuedOn === undefined) return []
  const [start, end] = [runsOf(issuer ?? ''), runsOf(issuedOn === undefined ? '' : dayWords(issuedOn))]
  return [{ set: 'spread', style: 'body', start, end, left: 1, right: 1 }]
}

export const titleOf = (title: string): GalleyBlock[] =>
  linesOf(title).map((runs) => paragraph('title', runs, { align: 'center', isKept: true }))

/** 主送机关: flush, full-width colon at the end (7.3.2). */
export const addresseesOf = (names: readonly string[]): GalleyBlock[] =>
  names.length === 0 ? [] : [paragraph('body', runsOf(`${names.join('、')}：`), { isKept: true })]

type Enclosures = NonNullable<OfficialDocument['enclosures']>

const withoutStop = (title: string): string => title.replace(/[。；;.]+$/, '')

/** 附件说明: a line beneath the text, two characters in, numbered when several, no stop at the end (7.3.4). */
export function enclosureList(enclosures: Enclosures): GalleyBlock[] {
  const titles = enclosures.map(({ title }) => withoutStop(title))
  if (titles.length === 0) return []
  if (titles.length === 1)
    return [gap(1), paragraph('body', runsOf(`附件：${titles[0] ?? ''}`), { left: 2, hanging: 3 })]
  const lines = titles.map((title, index) => {
    const number = `${String(index + 1)}.`
    const hanging = 3 + widthOf(number)
    return index === 0
      ? paragraph('body', runsOf(`附件：${number}${title}`), { left: 2, hanging })
      : paragraph('body', runsOf(`${number}${title}`), { left: 5, hanging: hanging - 3 })
  })
  return [gap(1), ...lines]
}

/** 附件 in full: each on a page of its own, “附件1” flush on its first line, its title on the third (7.3.7). */
export const enclosuresInFull = (enclosures: Enclosures): GalleyBlock[] =>
  enclosures.flatMap(({ title, body }, index) =>
    body === undefined
      ? []
      : [
          pageBreak,
          paragraph('label', runsOf(`附件${enclosures.length > 1 ? String(index + 1) : ''}`), { isKept: true }),
          gap(1),
          ...titleOf(withoutStop(title)),
          gap(1),
          ...bodyOf(body),
        ],
  )

type Closing = NonNullable<OfficialDocument['closing']>

/** How far 署名 and 成文日期 stand from the right edge, in characters (7.3.5.1 with a seal, 7.3.5.2 without). */
export function closingIndents(organ: string, day: string, isSealed: boolean): { organ: number; day: number } {
  const [organWidth, dayWidth] = [widthOf(organ), widthOf(day)]
  if (isSealed) {
    const centre = 4 + dayWidth / 2
    const organRight = centre - organWidth / 2
    // A long name keeps two characters free and takes the date along under its middle.
    return organRight >= 2 ? { organ: organRight, day: 4 } : { organ: 2, day: 2 + (organWidth - dayWidth) / 2 }
  }
  // Without a seal the date begins two characters to the right of where the name begins.
  const dayRight = 2 + organWidth - 2 - dayWidth
  return dayRight >= 2 ? { organ: 2, day: dayRight } : { organ: 2 + dayWidth + 2 - organWidth, day: 2 }
}

/** 署名 and 成文日期. */
export function closingOf({ organ, signedOn, isSealed = false }: Closing): GalleyBlock[] {
  const day = dayWords(signedOn)
  const indents = closingIndents(organ, day, isSealed)
  const line = (text: string, right: number, isKept: boolean) =>
    paragraph('body', runsOf(text), { align: 'right', right, isKept })
  return [gap(isSealed ? 2 : 1), line(organ, indents.organ, true), line(day, indents.day, false)]
}

/** 附注, in brackets, two characters in. */
export const remarkOf = (remark: string): GalleyBlock[] => [
  paragraph('body', runsOf(`（${remark.replace(/^（|）$/g, '')}）`), { left: 2 }),
]

/** 出席、请假、列席 of 纪要, a line beneath the text (10.3). */
export const presentOf = (rows: NonNullable<OfficialDocument['present']>): GalleyBlock[] =>
  rows.length === 0 ? [] : [gap(1), ...rows.map(({ label, words }) => labelled(label, words))]

/** 版记: 抄送 with a stop at its end, who printed it at the left and when at the right (7.4). */
export function footOf(colophon: OfficialDocument['colophon']): FootRow[] {
  if (colophon === undefined) return []
  const copies = colophon.copiesTo ?? []
  return [
    ...(copies.length === 0 ? [] : [{ label: '抄送：', words: `${copies.join('，')}。`, end: '' }]),
    { label: '', words: colophon.printedBy, end: `${dayWords(colophon.printedOn)}印发` },
  ]
}
