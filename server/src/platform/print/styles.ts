import type { GalleyStyle } from '@hepai/contract/galley'

/** Faces that official documents name; where a site has none of them, Noto stands in. */
export type Face = 'fangsong' | 'biaosong' | 'heiti' | 'kaiti' | 'songti'

export type PrintStyle = {
  readonly face: Face
  /** Points: 22 is 2号, 16 is 3号, 14 is 4号, 12 is 小四. */
  readonly sizePt: number
  readonly isRed?: boolean
}

/** Sizes and faces of GB/T 9704-2012, 5.2 and 7; tables and covers are ours. */
export const printStyles: Readonly<Record<GalleyStyle, PrintStyle>> = {
  body: { face: 'fangsong', sizePt: 16 },
  title: { face: 'biaosong', sizePt: 22 },
  mark: { face: 'biaosong', sizePt: 42, isRed: true },
  label: { face: 'heiti', sizePt: 16 },
  heading1: { face: 'heiti', sizePt: 16 },
  heading2: { face: 'kaiti', sizePt: 16 },
  heading3: { face: 'fangsong', sizePt: 16 },
  small: { face: 'fangsong', sizePt: 14 },
  cell: { face: 'fangsong', sizePt: 12 },
  cellHead: { face: 'heiti', sizePt: 12 },
  coverTitle: { face: 'biaosong', sizePt: 36 },
  coverLine: { face: 'fangsong', sizePt: 18 },
}

type Cut = { readonly families: readonly string[]; readonly weight: number }

/** For PDF: the site's own faces first, then the free ones that come with Hepai, at a weight that sets them apart. */
export const cuts: Readonly<Record<Face, Cut>> = {
  fangsong: {
    families: ['FangSong_GB2312', '仿宋_GB2312', 'FangSong', '仿宋', 'STFangsong', 'Noto Serif SC', 'Noto Sans SC'],
    weight: 400,
  },
  biaosong: {
    families: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', '方正小标宋简体', 'Noto Serif SC', 'Noto Sans SC'],
    weight: 700,
  },
  heiti: { families: ['SimHei', '黑体', 'Noto Sans SC', 'Noto Serif SC'], weight: 500 },
  kaiti: {
    families: ['KaiTi_GB2312', '楷体_GB2312', 'KaiTi', '楷体', 'STKaiti', 'Noto Serif SC', 'Noto Sans SC'],
    weight: 600,
  },
  songti: { families: ['SimSun', '宋体', 'Noto Serif SC', 'Noto Sans SC'], weight: 400 },
}

/** For .docx: named, never shipped; the reader's own are used. */
export const docxFaces: Readonly<Record<Face, string>> = {
  fangsong: '仿宋_GB2312',
  biaosong: '方正小标宋简体',
  heiti: '黑体',
  kaiti: '楷体_GB2312',
  songti: '宋体',
}

/** The page: A4, 天头 37, 订口 28, text area 156 × 225, in millimetres (5.2.1, 5.2.2). */
export const page = {
  width: 210,
  height: 297,
  top: 37,
  bottom: 35,
  left: 28,
  right: 26,
  textWidth: 156,
  textHeight: 225,
}
/** 28 characters a line, 22 lines a page (5.2.3). */
export const grid = { characters: 28, lines: 22 }
/** 版记: first and last line, lines between; page number: size, distance beneath the text area (7.4.1, 7.5). */
export const foot = { outerRuleMm: 0.35, innerRuleMm: 0.25, numberSizePt: 14, numberGapMm: 7 }
