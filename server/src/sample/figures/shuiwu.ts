import { figuresOf } from './draft.ts'

export const shuiwuFigures = figuresOf('shuiwu', [
  ['党建、管理、服务三大品牌', 3, '个品牌', 'reading:kp-sandapinpai'],
  ['动力党建+合力攻坚', 1, '项工程', 'name:plan-2026'],
  ['全省先进基层党组织', 1, '项', 'reading:k-xianjin'],
  ['聚力攻坚八大行动', 8, '项行动', 'reading:kp-badaxingdong'],
  ['聚力攻坚八大行动', 8, '项行动', 'name:kp-badaxingdong'],
  ['严于律己、严负其责、严管所辖、严促执行', 4, '个严字', 'reading:kp-siyan'],
  ['“三高四新”', 7, '项', 'name:gj-shuiyuan'],
  ['八个全省第一', 8, '项', 'reading:k-diyi'],
  ['八个自我突破', 8, '项', 'reading:k-tupo'],
  ['八个全省第一、八个自我突破', 8, '项', 'name:pp-tupo'],
])
