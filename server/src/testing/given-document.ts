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
