import { type Cell, type Parsed, compact, textOf, value, wrong } from './cell.ts'

const MEND = '请写成 1999-07-01 或 1999.07 的样子。'

type Shape = { readonly pattern: RegExp; readonly day: (parts: readonly string[]) => string }

const iso = (year: string, month: string, date: string): string =>
  `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`

/** Month only is read as its first day. */
const shapes: readonly Shape[] = [
  {
    pattern: /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?(?:[T ]?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?$/,
    day: ([year = '', month = '', date = '']) => iso(year, month, date),
  },
  { pattern: /^(\d{4})[-./年](\d{1,2})月?$/, day: ([year = '', month = '']) => iso(year, month, '1') },
  { pattern: /^(\d{4})(\d{2})(\d{2})$/, day: ([year = '', month = '', date = '']) => iso(year, month, date) },
  { pattern: /^(\d{4})(\d{2})$/, day: ([year = '', month = '']) => iso(year, month, '1') },
]

/** Serial numbers of 1901-01-01 to 2099-12-31; a bare year such as 1999 is none of them. */
const FIRST_SERIAL = 367
const LAST_SERIAL = 73_050

export type DayTools = {
  /** Whether a text 'yyyy-mm-dd' names a day of the calendar. */
  readonly isDay: (text: string) => boolean
  /** The day of a spreadsheet's serial number (1900 system). */
  readonly dayOfSerial: (serial: number) => string | null
}

/** A day in any of the shapes that rosters use, as 'yyyy-mm-dd'; null for a blank cell. */
export function dateOf(cell: Cell | undefined, tools: DayTools): Parsed<string | null> {
  const text = textOf(cell)
  if (text === null) return value(null)
  const plain = compact(text)
  const isNumber = typeof cell === 'object' && cell !== null
  if (isNumber && /^\d{4}\.1$/.test(plain))
    return wrong(
      '分不清是 1 月还是 10 月（表格软件去掉了末尾的 0）',
      `请写成 ${plain.slice(0, 4)}-01 或 ${plain.slice(0, 4)}-10。`,
    )
  for (const shape of shapes) {
    const found = shape.pattern.exec(plain)
    if (found === null) continue
    const day = shape.day(found.slice(1))
    return tools.isDay(day) ? value(day) : wrong('日历上没有这一天', MEND)
  }
  return serialOf(plain, tools)
}

function serialOf(plain: string, tools: DayTools): Parsed<string | null> {
  if (/^(19|20)\d{2}年?$/.test(plain)) return wrong('只有年份', `请补上月份，${MEND}`)
  const serial = Number(plain)
  if (/^\d{3,5}(\.\d+)?$/.test(plain) && serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
    const day = tools.dayOfSerial(serial)
    if (day !== null) return value(day)
  }
  return wrong('不是能识别的日期', MEND)
}
