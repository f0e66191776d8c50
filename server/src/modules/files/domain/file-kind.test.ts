import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Content, cleanName, judgedKind } from './file-kind.ts'

const looks = (wish: Partial<Content>): Content => ({
  magic: null,
  isArchive: false,
  entries: new Set(),
  text: null,
  ...wish,
})

test.each([
  ['讲课提纲.pdf', looks({ magic: 'pdf' }), 'pdf'],
  ['照片.JPEG', looks({ magic: 'jpg' }), 'jpg'],
  ['公文.ofd', looks({ magic: 'zip', isArchive: true, entries: new Set(['OFD.xml']) }), 'ofd'],
  ['提纲.txt', looks({ text: '第一讲' }), 'txt'],
  ['名单.csv', looks({ text: '姓名,部门' }), 'csv'],
])('%s is told by its content', (name, content, kind) => {
  expect(judgedKind(name, content)).toBe(kind)
})

test.each([
  ['网页', 'a.html', looks({ text: '<p>' }), 'files.webPage'],
  ['网页改名', 'a.txt', looks({ text: '  <!DOCTYPE HTML><script>' }), 'files.webPage'],
  ['矢量图', 'a.svg', looks({ magic: 'xml', text: '<svg onload="x">' }), 'files.webPage'],
  ['矢量图改名', 'a.png', looks({ magic: 'xml', text: '<?xml?><svg >' }), 'files.webPage'],
  ['HEIC', 'IMG_1.heic', looks({ magic: 'heic' }), 'files.heic'],
  ['HEIC 改名', 'IMG_1.jpg', looks({ magic: 'heic' }), 'files.heic'],
  ['旧版', 'a.doc', looks({ magic: 'cfb' }), 'files.oldOffice'],
  [
    '宏',
    'a.docx',
    looks({ magic: 'docx', isArchive: true, entries: new Set(['word/vbaProject.bin']) }),
    'files.hasMacros',
  ],
  ['压缩包', 'a.zip', looks({ magic: 'zip', isArchive: true }), 'files.notAllowed'],
  ['程序', 'a.exe', looks({ magic: 'exe' }), 'files.notAllowed'],
  ['程序改名', 'a.pdf', looks({ magic: 'exe' }), 'files.notAllowed'],
  ['PDF 改名', 'a.docx', looks({ magic: 'pdf' }), 'files.nameDiffers'],
  ['文本改名', 'a.pdf', looks({ text: '只是文本' }), 'files.nameDiffers'],
  ['没有扩展名', '扫描件', looks({ magic: 'pdf' }), 'files.nameDiffers'],
  ['乱码', 'a.txt', looks({}), 'files.notAllowed'],
])('%s is refused in words of its own', (_what, name, content, code) => {
  expect(() => judgedKind(name, content)).toThrow(expect.objectContaining({ code }))
})

test.each([
  ['../../etc/passwd.txt', 'passwd.txt'],
  ['C:\\文件\\纪要.docx', '纪要.docx'],
  ['合\u202efdp.exe.pdf', '合fdp.exe.pdf'],
  ['a\u0000b.pdf', 'ab.pdf'],
  ['.pdf', '附件.pdf'],
  ['', '附件'],
  ['如何？<b>.txt', '如何？_b_.txt'],
])('the name %j is kept as %j', (name, kept) => {
  expect(cleanName(name)).toBe(kept)
})

test('a kept name is never a path, never empty, at most 120 characters, and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (name) => {
      const kept = cleanName(name)
      expect(kept).not.toMatch(/[/\\\u0000-\u001f]/)
      expect(Array.from(kept).length).toBeGreaterThan(0)
      expect(Array.from(kept).length).toBeLessThanOrEqual(120)
      expect(cleanName(kept)).toBe(kept)
    }),
  )
})
