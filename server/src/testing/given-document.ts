import type { OfficialDocument } from '@hepai/contract/documents'

/** A 通知 with every part that one can have. */
export const wholeNotice: OfficialDocument = {
  kind: 'notice',
  title: '关于做好第四季度机关党建\n重点工作的通知',
  head: { mark: '示范市直机关工委文件', number: '示直工发〔2026〕12号', urgency: '加急' },
  addressees: ['市直各单位机关党委', '各直属党支部'],
  body: [
    { block: 'paragraph', words: '现就做好第四季度机关党建重点工作有关事项通知如下。' },
    { block: 'heading', level: 1, text: '总体要求' },
    { block: 'paragraph', words: '坚持党建与业务一起谋划、一起部署、一起落实、一起检查。' },
    { block: 'heading', level: 2, text: '坚持问题导向' },
    { block: 'heading', level: 3, text: '摸清底数' },
    { block: 'heading', level: 4, text: '建立台账' },
    { block: 'list', isOrdered: true, items: [{ words: '老旧小区' }, { words: '物业小区' }] },
    { block: 'heading', level: 2, text: '坚持结果导向' },
    { block: 'heading', level: 1, text: '任务安排' },
    {
      block: 'table',
      columns: [1, 4],
      head: [[{ words: '序号' }, { words: '任务' }]],
      rows: [[{ words: '1' }, { words: '现场办公，解决难点' }]],
    },
  ],
  enclosures: [
    { title: '重点任务清单。', body: [{ block: 'paragraph', words: '清单正文。' }] },
    { title: '党支部情况统计表' },
  ],
  closing: { organ: '中共示范市直属机关工作委员会', signedOn: '2026-11-05' },
  remark: '此件公开发布',
  colophon: {
    copiesTo: ['市委办公室', '市政府办公室'],
    printedBy: '示范市直机关工委办公室',
    printedOn: '2026-11-06',
  },
}

/** Text that would act, if it were ever taken for a program or for markup. */
export const actingText =
  '#panic("x") #let y = 1 $ \\ @ref <script>alert(1)</script> *粗* _斜_ `码` // 注 /* 注 */ ${z} &lt; ]]> " \' 😀 喆堃昇祎玥'

/** A 纪要 with number, day, who was there and 版记. */
export const wholeSummary: OfficialDocument = {
  kind: 'minutes',
  title: '第三季度支部党员大会纪要',
  head: { mark: '示范局第一党支部会议纪要', number: '〔2026〕3号', issuer: '示范局第一党支部', issuedOn: '2026-11-05' },
  body: [
    { block: 'paragraph', words: '2026年11月4日，示范局第一党支部召开支部党员大会。现将会议主要情况纪要如下。' },
    { block: 'heading', level: 1, text: '会议议题' },
    {
      block: 'list',
      isOrdered: true,
      items: [{ words: '学习上级精神。' }, { words: '讨论老旧小区改造现场办公安排。' }],
    },
    { block: 'heading', level: 1, text: '议定事项' },
    { block: 'list', isOrdered: true, items: [{ words: '党员分楼栋上门听取意见。（责任人：示范甲）' }] },
  ],
  present: [
    { label: '出席', words: '示范甲、示范乙、示范丙、示范丁、示范戊、示范己、示范庚、示范辛' },
    { label: '请假', words: '示范壬（出差）' },
    { label: '列席', words: '示范癸（局办公室主任）' },
  ],
  colophon: { copiesTo: ['示范局机关党委'], printedBy: '示范局第一党支部', printedOn: '2026-11-05' },
}
