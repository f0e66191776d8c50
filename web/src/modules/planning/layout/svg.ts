/** One drawing on a sheet: its size in pixels, and its marks as SVG. */
export type Sheet = { readonly width: number; readonly height: number; readonly body: string }

export const ink = {
  ...{ party: '#b8232f', business: '#1d4f91', partySoft: '#efc6c8', businessSoft: '#bfd1e8' },
  ...{ ink: '#1f2328', muted: '#57606a', line: '#d8dee4', faint: '#edf0f3', ghost: '#a5adb6', edge: '#848d97' },
  ...{ rest: '#f3f5f7', paper: '#ffffff', ok: '#1a7f37', warn: '#9a6700', late: '#cf222e' },
} as const

const fonts =
  "'PingFang SC','Microsoft YaHei','Noto Sans SC','Noto Sans CJK SC','HarmonyOS Sans SC','Source Han Sans SC',sans-serif"

type Attributes = Readonly<Record<string, string | number | undefined>>

export function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** One SVG element; undefined attributes are left out, numbers rounded to a tenth. */
export function mark(name: string, attributes: Attributes, inner = ''): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => {
      if (value === undefined) return []
      return [` ${key}="${typeof value === 'number' ? Math.round(value * 10) / 10 : escaped(value)}"`]
    })
    .join('')
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`
}

type Words = {
  readonly size?: number
  readonly fill?: string
  readonly bold?: boolean
  readonly anchor?: 'end' | 'middle'
  readonly width?: number
}

/** Text with its base line at `y`; what is wider than `width` is cut with an ellipsis. */
export function words(
  x: number,
  y: number,
  text: string,
  { size = 13, fill = ink.ink, bold, anchor, width }: Words = {},
): string {
  const shown = width === undefined ? text : clipped(text, width, size)
  const weight = bold === true ? 600 : undefined
  return mark('text', { x, y, fill, 'font-size': size, 'font-weight': weight, 'text-anchor': anchor }, escaped(shown))
}

export function rect(x: number, y: number, width: number, height: number, rest: Attributes = {}): string {
  return mark('rect', { x, y, width: Math.max(width, 0), height, ...rest })
}

/** Ideographs are as wide as they are high, other signs a little over half of it. */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) > 0x2e7f ? size : size * 0.58
  return width
}

export function clipped(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text
  let shown = ''
  for (const sign of text) {
    if (textWidth(shown + sign, size) > width - size) break
    shown += sign
  }
  return `${shown}\u2026`
}

/** Up to `most` lines of a width; the last one is cut. */
export function lines(text: string, width: number, size: number, most: number): string[] {
  const result: string[] = []
  let line = ''
  for (const sign of text) {
    if (textWidth(line + sign, size) > width && result.length < most - 1) {
      result.push(line)
      line = ''
    }
    line += sign
  }
  return [...result, clipped(line, width, size)]
}

/** A whole SVG document that looks the same in any viewer. */
export function svgDocument({ width, height, body }: Sheet): string {
  const size = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
  }
  return mark('svg', { ...size, 'font-family': fonts }, rect(0, 0, width, height, { fill: ink.paper }) + body)
}

/** A sheet with its title above, for paper and for a picture that travels alone. */
export function titled(sheet: Sheet, title: string, about: string, foot = ''): Sheet {
  const pad = 24
  const top = 72
  const width = Math.max(sheet.width, 640) + 2 * pad
  const height = sheet.height + top + pad + (foot === '' ? 0 : 20)
  const body =
    words(pad, 36, title, { size: 20, bold: true, width: width - 2 * pad }) +
    words(pad, 58, about, { fill: ink.muted }) +
    mark('g', { transform: `translate(${pad} ${top})` }, sheet.body) +
    (foot === '' ? '' : words(width / 2, height - 14, foot, { size: 12, anchor: 'middle' }))
  return { width, height, body }
}
