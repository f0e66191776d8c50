import type { Words } from '@hepai/contract/documents'
import type { GalleyBlock, GalleyParagraph, GalleyRun, GalleyRule, GalleyStyle } from '@hepai/contract/galley'
import { runsOf } from './words.ts'

type Wish = Partial<Omit<GalleyParagraph, 'set' | 'style' | 'runs'>>

/** A paragraph of runs; only what is wished for differs from a flush line over the whole width. */
export const paragraph = (style: GalleyStyle, runs: readonly GalleyRun[], wish: Wish = {}): GalleyParagraph => ({
  set: 'paragraph',
  style,
  runs: [...runs],
  align: 'justify',
  first: 0,
  hanging: 0,
  left: 0,
  right: 0,
  outline: 0,
  isKept: false,
  ...wish,
})

export const centered = (style: GalleyStyle, words: Words, wish: Wish = {}): GalleyParagraph =>
  paragraph(style, runsOf(words), { align: 'center', isKept: true, ...wish })

export const gap = (lines: number): GalleyBlock => ({ set: 'gap', lines })
export const gapMm = (mm: number): GalleyBlock => ({ set: 'gap', mm })
export const pageBreak: GalleyBlock = { set: 'pageBreak' }

/** 红色分隔线, four millimetres beneath what stands above it. */
export const redRule: GalleyRule = { set: 'rule', color: 'red', thicknessMm: 0.7, gapMm: 4 }
