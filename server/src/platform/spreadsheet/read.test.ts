import { beforeAll, describe, expect, test } from 'vitest'
import { bundledChild } from '../../testing/children.ts'
import { zipOf } from '../../testing/zip.ts'
import { findChildrenWith } from '../child-entry.ts'
import { type ReadRow, dayOfSerial } from './rows.ts'
import { readSpreadsheet } from './read.ts'
import { isDateFormat } from './workbook.ts'
import { writeSpreadsheet } from './write.ts'

beforeAll(() => findChildrenWith(bundledChild))

async function read(content: Buffer): Promise<ReadRow[]> {
  const rows: ReadRow[] = []
  await readSpreadsheet(content, (batch) => rows.push(...batch))
  return rows
}

const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
const book = (sheets: string) =>
  `<?xml version="1.0"?><x:workbook xmlns:x="m" xmlns:r="r"><x:sheets>${sheets}</x:sheets></x:workbook>`
const relations = `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>`
const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`

const workbook = (sheet: string, more: Parameters<typeof zipOf>[0] = []) =>
  zipOf([
    { name: '[Content_Types].xml', content: types },
    { name: 'xl/workbook.xml', content: book('<x:sheet name="a" r:id="r1"/>') },
    { name: 'xl/_rels/workbook.xml.rels', content: relations },
    { name: 'xl/styles.xml', content: styles },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
    ...more,
  ])
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`

describe('what a spreadsheet says', () => {
  test('what was written is read again, dangerous beginnings, spaces and Chinese included', async () => {
    const texts = ['=1+1', '+86', '-1', '@a', '\tb', '＝2', ' 张三 ', 'a<b>&"c"', '第一行\n第二行', '&lt;']
    const content = await writeSpreadsheet({
      sheets: [
        { name: '花名册', columns: [{ header: '姓名', width: 10 }], rows: texts.map((text) => [text]) },
        { name: '说明', columns: [], rows: [['不读']] },
      ],
    })
    expect(await read(content)).toEqual(
      [['姓名'], ...texts.map((text) => [text])].map((cells, index) => ({ row: index + 1, cells })),
    )
  })

  test('numbers keep every digit of the file, dates become days, formulas give their result', async () => {
    const rows = await read(
      workbook(
        sheet(`<row r="3"><c r="A3"><v>430203199001011234</v></c><c r="B3" s="1"><v>43000</v></c>
          <c r="C3" s="2"><v>36342</v></c><c r="E3" t="str"><f>A1&amp;"x"</f><v>结果</v></c><c r="F3" t="b"><v>1</v></c></row>
          <row r="7"><c r="A7" t="inlineStr"><is><r><t>张</t></r><r><t>三</t></r><rPh><t>zhang</t></rPh></is></c></row>`),
      ),
    )
    expect(rows).toEqual([
      { row: 3, cells: [{ number: '430203199001011234' }, '2017-09-22', '1999-07-01', null, '结果', 'TRUE'] },
      { row: 7, cells: ['张三'] },
    ])
  })

  test('the first visible sheet is read, wherever it stands', async () => {
    const content = zipOf([
      { name: '[Content_Types].xml', content: types },
      {
        name: 'xl/workbook.xml',
        content: book('<x:sheet name="a" state="hidden" r:id="r1"/><x:sheet name="b" r:id="r2"/>'),
      },
      { name: 'xl/_rels/workbook.xml.rels', content: relations },
      { name: 'xl/worksheets/sheet1.xml', content: sheet('') },
      { name: 'xl/worksheets/sheet2.xml', content: sheet('<row><c><v>7</v></c><c><v>8</v></c></row>') },
    ])
    expect(await read(content)).toEqual([{ row: 1, cells: [{ number: '7' }, { number: '8' }] }])
  })

  test('serial numbers count from 1900 with its false leap day, or from 1904', () => {
    expect([1, 59, 61, 43000].map((serial) => dayOfSerial(serial, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2017-09-22',
    ])
    expect(dayOfSerial(41538, true)).toBe('2017-09-22')
    expect(dayOfSerial(-5, false)).toBeNull()
  })

  test('a format is a date’s by its letters, not by its words or colours', () => {
    expect(['yyyy\\.mm', 'm/d/yy', '[$-804]yyyy"年"'].map(isDateFormat)).toEqual([true, true, true])
    expect(['General', '0.00E+00', '@', '#,##0"days"', '[Red]0'].map(isDateFormat)).toEqual(Array(5).fill(false))
  })
})

describe('what is no spreadsheet, or too much', () => {
  const refused = async (content: Buffer, kind: string, reason: RegExp) => {
    const reading = read(content)
    await expect(reading).rejects.toMatchObject({ kind })
    await expect(reading).rejects.toThrow(reason)
  }

  test('old formats, texts, archives of other things and cut-off files are told apart', async () => {
    await refused(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'notASpreadsheet', /旧版/)
    await refused(Buffer.from('姓名,支部\n'), 'notASpreadsheet', /不是 \.xlsx/)
    await refused(Buffer.alloc(0), 'notASpreadsheet', /不是 \.xlsx/)
    await refused(zipOf([{ name: 'a.txt', content: 'a' }]), 'notASpreadsheet', /没有工作簿/)
    const whole = workbook(sheet('<row><c><v>1</v></c></row>'))
    await refused(whole.subarray(0, whole.length - 40), 'notASpreadsheet', /损坏/)
  })

  test('a document type, a torn document and an unknown entity are refused', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>'
    await refused(workbook(bomb), 'notASpreadsheet', /格式有误/)
    await refused(workbook('<worksheet><sheetData><row>'), 'notASpreadsheet', /格式有误/)
    await refused(workbook(sheet('<row><c t="str"><v>&a;</v></c></row>')), 'notASpreadsheet', /格式有误/)
  })

  test('too many files, too much content and too steep a compression are refused before unpacking', async () => {
    const many = Array.from({ length: 2001 }, (_, index) => ({ name: `f${String(index)}`, content: '' }))
    await refused(zipOf(many), 'tooLarge', /2001 个文件/)
    await refused(workbook(sheet(''), [{ name: 'big', content: 'x', claimedBytes: 100_000_001 }]), 'tooLarge', /100 MB/)
    await refused(workbook(sheet(''), [{ name: 'flat', content: Buffer.alloc(3_000_000) }]), 'tooLarge', /压缩比/)
  })

  test('an archive that lies about its sizes is stopped while unpacking', async () => {
    const long = sheet('<row><c><v>1</v></c></row>'.repeat(2000))
    const lying = zipOf([
      { name: '[Content_Types].xml', content: types },
      { name: 'xl/workbook.xml', content: book('<x:sheet name="a" r:id="r1"/>') },
      { name: 'xl/_rels/workbook.xml.rels', content: relations },
      { name: 'xl/worksheets/sheet1.xml', content: long, claimedBytes: 10 },
    ])
    await refused(lying, 'notASpreadsheet', /损坏/)
  })

  test('more rows than a city has people are refused, columns beyond reason are passed over', async () => {
    await refused(workbook(sheet('<row><c><v>1</v></c></row>'.repeat(60_001))), 'tooLarge', /60000 行|压缩比/)
    const wide = `<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>`
    expect(await read(workbook(sheet(wide)))).toEqual([{ row: 1, cells: [{ number: '1' }] }])
  })

  test('an error of whoever takes the rows comes back to him, and the child ends', async () => {
    const content = workbook(sheet('<row><c><v>1</v></c></row>'))
    const taking = readSpreadsheet(content, () => {
      throw new Error('not these rows')
    })
    await expect(taking).rejects.toThrow('not these rows')
  })

  test('a third file at once is asked to wait', async () => {
    const content = workbook(sheet('<row><c><v>1</v></c></row>'))
    const results = await Promise.allSettled([read(content), read(content), read(content)])
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    expect(results[2]).toMatchObject({ reason: { kind: 'busy' } })
  })
})
