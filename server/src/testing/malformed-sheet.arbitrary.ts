import fc from 'fast-check'
import { type ZipFile, zipOf } from './zip.ts'

const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
const book = '<workbook xmlns:r="r"><sheets><sheet name="花名册" r:id="r1"/></sheets></workbook>'
const relations = '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>'
const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
const strings = '<sst><si><t>姓名</t></si><si><t>人员类别</t></si><si><t>所在党支部</t></si><si><t>张三</t></si></sst>'
const sheet = `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
  <c r="C1" t="s"><v>2</v></c></row><row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" t="inlineStr"><is><t>正式党员</t></is></c>
  <c r="C2" t="str"><v>第一党支部</v></c><c r="D2" s="1"><v>43000</v></c></row></sheetData></worksheet>`

const whole: readonly ZipFile[] = [
  { name: '[Content_Types].xml', content: types },
  { name: 'xl/workbook.xml', content: book },
  { name: 'xl/_rels/workbook.xml.rels', content: relations },
  { name: 'xl/styles.xml', content: styles },
  { name: 'xl/sharedStrings.xml', content: strings },
  { name: 'xl/worksheets/sheet1.xml', content: sheet },
]

/** What people's programs, broken transfers and ill will put where something else belongs. */
const nasty = fc.oneof(
  fc.constantFrom(
    ...['', '<', '>', '&', '&amp', '&#0;', '&#x110000;', '&lol;', '<!DOCTYPE x [<!ENTITY a "b">]>', '<![CDATA[', ']]>'],
    ...[
      '<!--',
      '-->',
      '<?xml',
      '?>',
      '"',
      "'",
      '\u0000',
      '\ufffe',
      '\ud800',
      'r="-1"',
      'r="NaN"',
      'r="1e9"',
      'r="0.5"',
    ],
    ...[
      't="s"',
      't="e"',
      's="99999999"',
      's="-1"',
      'r="ZZZZ1"',
      'r="XFD1048577"',
      '<v>99999</v>',
      '<v>-1</v>',
      '<row>',
    ],
    ...['</row>', '<c>', '</c>', '<v>1e309</v>', '<v>Infinity</v>', '<t>', '</sheetData>', '<x:row xmlns:x="y">'],
    ...['<row r="1">'.repeat(200), '<a>'.repeat(2000), 'x'.repeat(10_000), 'r="1"'.repeat(50)],
  ),
  fc.string({ maxLength: 20, unit: 'binary' }),
)

const into = (text: string, at: number, cut: number, piece: string): string => {
  const place = Math.floor(at * text.length)
  return text.slice(0, place) + piece + text.slice(place + cut)
}
const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const place = fc.nat(whole.length - 1)

/** One part with something put into it. */
const tornPart = fc
  .tuple(place, fc.array(fc.tuple(share, fc.nat(40), nasty), { minLength: 1, maxLength: 4 }))
  .map(([index, tears]) =>
    zipOf(
      whole.map((part, at) => {
        if (at !== index) return part
        const content = tears.reduce((text, [where, cut, piece]) => into(text, where, cut, piece), String(part.content))
        return { ...part, content }
      }),
    ),
  )

const values = fc.constantFrom(
  ...['', '0', '-1', '1.5', 'NaN', '1e9', '99999999999999999999', 'A0', 'AAAA1', 's', 'e', 'x', '../../etc', '真', ' '],
)

/** A part whose attributes and texts are well formed but say what no spreadsheet program writes. */
const strangeValues = fc
  .tuple(place, fc.array(fc.tuple(share, values), { minLength: 1, maxLength: 4 }))
  .map(([index, changes]) =>
    zipOf(
      whole.map((part, at) => {
        if (at !== index) return part
        const pieces = String(part.content).split(/("[^"]*"|>[^<]+<)/u)
        for (const [where, value] of changes) {
          const piece = Math.floor((where * pieces.length) / 2) * 2 + 1
          const old = pieces[piece]
          if (old !== undefined) pieces[piece] = old.startsWith('"') ? `"${value}"` : `>${value}<`
        }
        return { ...part, content: pieces.join('') }
      }),
    ),
  )

/** A part that is missing, twice there, named otherwise, or holds anything at all. */
const wrongParts = fc
  .tuple(
    place,
    fc.constantFrom('missing', 'twice', 'renamed', 'bytes', 'lying' as const),
    fc.string({ maxLength: 30 }),
    fc.uint8Array({ maxLength: 300 }),
  )
  .map(([index, how, name, bytes]) =>
    zipOf(
      whole.flatMap((part, at): readonly ZipFile[] => {
        if (at !== index) return [part]
        if (how === 'missing') return []
        if (how === 'twice') return [part, part]
        if (how === 'renamed') return [{ ...part, name }]
        if (how === 'bytes') return [{ ...part, content: Buffer.from(bytes) }]
        return [{ ...part, claimedBytes: bytes.length * 1000 }]
      }),
    ),
  )

/** A good archive with bytes changed or its end cut off. */
const tornArchive = fc
  .tuple(share, fc.array(fc.tuple(share, fc.nat(255)), { maxLength: 12 }))
  .map(([kept, changes]) => {
    const bytes = Buffer.from(zipOf(whole))
    for (const [where, byte] of changes) bytes[Math.floor(where * bytes.length)] = byte
    return changes.length === 0 ? bytes.subarray(0, Math.floor(kept * bytes.length)) : bytes
  })

const noArchive = fc
  .tuple(fc.constantFrom('504b0304', 'd0cf11e0', 'efbbbf', ''), fc.uint8Array({ maxLength: 400 }))
  .map(([start, bytes]) => Buffer.concat([Buffer.from(start, 'hex'), Buffer.from(bytes)]))

/** Files that call themselves spreadsheets: torn, lying, incomplete, hostile, or by chance still readable. */
export const malformedSheet = fc.oneof(
  { weight: 6, arbitrary: tornPart },
  { weight: 5, arbitrary: strangeValues },
  { weight: 3, arbitrary: wrongParts },
  { weight: 3, arbitrary: tornArchive },
  { weight: 1, arbitrary: noArchive },
)
