import { describe, expect, it } from 'vitest'
import { RichDoc } from '@hepai/contract/activities-rich'
import { richFromHtml } from './pasted-rich.ts'

/** As Word writes a numbered and a dotted list to the clipboard. */
const wordItem = (level: number, mark: string, text: string): string =>
  `<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level${String(level)} lfo1'>` +
  `<![if !supportLists]><span lang=EN-US style='font-family:仿宋'><span style='mso-list:Ignore'>${mark}` +
  `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>` +
  `<span style='font-family:仿宋'>${text}<o:p></o:p></span></p>`
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8><style>
<!-- p.MsoNormal {mso-style-parent:""; color:"a>b"} @list l0 {mso-list-id:1;} --></style>
<script>alert('x')</script><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head>
<body lang=ZH-CN><!--StartFragment--><h1>会议记录</h1>
<p class=MsoNormal><b>主持人</b>：张某<span
style='mso-spacerun:yes'>&nbsp; </span>参会 12 人<script>steal()</script></p>
${wordItem(1, '1.', '学习文件')}${wordItem(1, '2.', '讨论<b>加装电梯</b>')}${wordItem(2, 'l', '一号楼')}${wordItem(2, 'l', '二号楼')}
${wordItem(1, '3.', '表决')}<p class=MsoNormal onclick="x()">散会。<img src=x onerror=y></p><!--EndFragment--></body></html>`

/** As WPS writes it: conditional comments instead of declarations, and marks such as （一）. */
const wpsItem = (mark: string, text: string): string =>
  `<p class=MsoNormal style="margin-left:0.0000pt;text-indent:21.0000pt;mso-char-indent-count:0.0000;mso-list:l0 level1 lfo1;" >` +
  `<!--[if !supportLists]--><span style="mso-spacerun:'yes';font-family:宋体;" ><span style="mso-list:Ignore;" >${mark}` +
  `<span>&nbsp;</span></span></span><!--[endif]--><span style="mso-spacerun:'yes';font-weight:bold;" ><font face="宋体" >${text}</font></span>` +
  `<span style="mso-spacerun:'yes';"><o:p></o:p></span></p>`
const wps = `<html><head><meta name="Generator" content="Kingsoft Office"></head><body>${wpsItem('一、', '传达精神')}${wpsItem('二、', '研究分工')}</body></html>`

const text = (words: string, ...marks: ('bold' | 'italic')[]) => ({
  ...{ type: 'text', text: words },
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
})
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const item = (...content: object[]) => ({ type: 'listItem', content })

describe('what is pasted', () => {
  it('from Word keeps headings, bold and nested lists as lists, and loses scripts, styles and pictures', () => {
    expect(richFromHtml(word)).toEqual({
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [text('会议记录')] },
        paragraph(text('主持人', 'bold'), text('：张某 参会 12 人')),
        {
          type: 'orderedList',
          attrs: { start: 1, type: null },
          content: [
            item(paragraph(text('学习文件'))),
            item(paragraph(text('讨论'), text('加装电梯', 'bold')), {
              type: 'bulletList',
              content: [item(paragraph(text('一号楼'))), item(paragraph(text('二号楼')))],
            }),
            item(paragraph(text('表决'))),
          ],
        },
        paragraph(text('散会。')),
      ],
    })
  })

  it('from WPS keeps its lists too, numbered in Chinese', () => {
    expect(richFromHtml(wps)?.content).toEqual([
      {
        type: 'orderedList',
        attrs: { start: 1, type: null },
        content: [item(paragraph(text('传达精神', 'bold'))), item(paragraph(text('研究分工', 'bold')))],
      },
    ])
  })

  it('from a page keeps lists, joins the cells of a row and the lines of an item', () => {
    const html =
      '<ol start="4"><li><p>甲</p><p>甲续</p><ul><li>乙</li></ul></li><li>丙</li></ol><table><tr><td><p>姓名</p></td><td>意见</td></tr></table>'
    expect(richFromHtml(html)?.content).toEqual([
      {
        type: 'orderedList',
        attrs: { start: 4, type: null },
        content: [
          item(paragraph(text('甲')), paragraph(text('甲续')), {
            type: 'bulletList',
            content: [item(paragraph(text('乙')))],
          }),
          item(paragraph(text('丙'))),
        ],
      },
      paragraph(text('姓名　意见')),
    ])
  })

  it('with two megabytes of styles and scripts is reduced to its words at once', () => {
    const heavy = `<style>${'p{color:red}'.repeat(80_000)}</style>${`<script>${'x'.repeat(1_000)}</script>`.repeat(1_000)}${word}`
    expect(heavy.length).toBeGreaterThan(1_900_000)
    expect(richFromHtml(heavy)).toEqual(richFromHtml(word))
  })

  it('longer than minutes may be is refused', () => {
    expect(richFromHtml(`<p>${'长'.repeat(100_001)}</p>`)).toBeNull()
  })

  it('is always something that the server keeps, however broken or deep it is', () => {
    const broken = [
      '<p',
      '<li>单',
      '</ul></ol>甲<b>',
      'a < b & c &nope; &#0; &#x41;',
      '<p style="a>b">甲',
      '<ul><li>甲'.repeat(40),
    ]
    for (const html of [...broken, word, wps]) {
      const doc = richFromHtml(html)
      expect(RichDoc.safeParse(doc).error?.issues ?? []).toEqual([])
    }
    expect(richFromHtml('a < b &amp; c &#x41;')?.content).toEqual([paragraph(text('a < b & c A'))])
  })
})
