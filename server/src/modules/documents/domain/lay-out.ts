import type { OfficialDocument } from '@hepai/contract/documents'
import type { Galley, GalleyBlock } from '@hepai/contract/galley'
import { bodyOf } from './body.ts'
import {
  addresseesOf,
  closingOf,
  enclosureList,
  enclosuresInFull,
  footOf,
  headOf,
  presentOf,
  remarkOf,
  titleOf,
} from './official.ts'
import { centered, gap } from './parts.ts'
import { linesOf } from './words.ts'

/** A document set in type after GB/T 9704-2012; parts that it does not have leave no room. */
export const layOut = (document: OfficialDocument): Galley => ({
  title: document.title,
  author: document.closing?.organ ?? document.head?.issuer ?? '',
  cover: document.cover === undefined ? [] : coverOf(document.cover),
  blocks: [...openingOf(document), ...bodyOf(document.body), ...endingOf(document)],
  foot: footOf(document.colophon),
})

const openingOf = ({ kind, head, cover, title, addressees = [] }: OfficialDocument): GalleyBlock[] => [
  ...(head === undefined ? [] : headOf(head, kind === 'minutes')),
  ...(cover === undefined ? [...titleOf(title), gap(1)] : []),
  ...addresseesOf(addressees),
]

const endingOf = ({ closing, remark, enclosures = [], present = [] }: OfficialDocument): GalleyBlock[] => [
  ...enclosureList(enclosures),
  ...(closing === undefined ? [] : closingOf(closing)),
  ...(remark === undefined || remark === '' ? [] : remarkOf(remark)),
  ...presentOf(present),
  ...enclosuresInFull(enclosures),
]

const coverOf = ({ title, subtitle, lines }: NonNullable<OfficialDocument['cover']>): GalleyBlock[] => [
  gap(4),
  ...linesOf(title).map((line) => centered('coverTitle', line)),
  ...(subtitle === undefined ? [] : [gap(1), centered('coverLine', subtitle)]),
  gap(9),
  ...lines.map((line) => centered('coverLine', line)),
]
