import ExcelJs from '@protobi/exceljs'

export const rosterHead = ['姓名', '性别', '身份证号码', '政治面貌', '所在支部', '入党时间', '转正时间', '联系电话']
export type RosterRow = readonly string[]

const surnames = '赵钱孙李周吴郑王冯陈'
const given = '一二三四五六七八九十百千安宁平远'

/** Made-up people with valid numbers; `run` keeps those of one run apart from those of another. */
export function madeUpRoster(count: number, branch: string, run: number): RosterRow[] {
  const born = new Date(Date.UTC(1960, 0, 1 + (run % 7000))).toISOString().slice(0, 10).replaceAll('-', '')
  return Array.from({ length: count }, (_, index) => {
    const name = [surnames[index % 10], given[Math.floor(index / 10) % 16], given[(index * 7) % 16]].join('')
    const body = `110105${born}${String(index + 1).padStart(3, '0')}`
    const phone = `199${String((run * 200 + index) % 100_000_000).padStart(8, '0')}`
    const gender = index % 2 === 0 ? '男' : '女'
    return [name, gender, `${body}${identityCheck(body)}`, '正式党员', branch, '1999-07-01', '2000年7月1日', phone]
  })
}

/** Check character of GB 11643-1999. */
function identityCheck(body: string): string {
  const sum = Array.from(body).reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0)
  return '10X98765432'.charAt(sum % 11)
}

export async function spreadsheetOf(rows: readonly RosterRow[]): Promise<Buffer> {
  const book = new ExcelJs.Workbook()
  const sheet = book.addWorksheet('花名册')
  sheet.addRow(rosterHead)
  for (const row of rows) sheet.addRow([...row])
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** Every row of the first sheet by the names of its columns, required ones without their star. */
export async function recordsIn(file: string): Promise<readonly ReadonlyMap<string, string>[]> {
  const book = new ExcelJs.Workbook()
  await book.xlsx.readFile(file)
  const rows: string[][] = []
  book.worksheets[0]?.eachRow((row) => {
    const cells: string[] = []
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell.text))
    rows.push(cells)
  })
  const [head = [], ...rest] = rows
  return rest.map((cells) => new Map(head.map((name, index) => [name.replace('*', ''), cells[index] ?? ''])))
}
