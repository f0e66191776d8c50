import { figuresOf } from './draft.ts'

export const dangxiaoFigures = figuresOf('dangxiao', [
  ['四小四大', 4, '个方面', 'name:kp-sixiao'],
  ['以“四小”促“四大”', 4, '个方面', 'reading:kp-sixiao'],
  ['第一议题', 1, '项制度', 'name:qk-xuexi'],
  ['联学联议联评', 3, '项机制', 'reading:kp-sanlian'],
  ['10余个文件', 10, '个', 'reading:k-wenjian'],
  ['月督查、季点评、年考核', 3, '种方式', 'name:qk-pingbi'],
  ['一月一课一片一实践', 1, '次每月', 'name:bl-yike'],
  ['支部“六有”', 6, '项', 'reading:kp-liuyou'],
  ['支部“六有”', 6, '项', 'name:kp-liuyou'],
  ['理论宣讲40余场', 40, '场', 'reading:k-xuanjiang'],
  ['理论宣讲40余场', 40, '场', 'records:micro_talk.sessions'],
  ['受众8000余人', 8000, '人', 'reading:k-shouzhong'],
  ['受众8000余人', 8000, '人', 'records:micro_talk.audience'],
  ['“微宣讲”“微志愿”“微调研”', 3, '项', 'reading:kp-sanwei'],
  ['1700余小时', 1700, '小时', 'reading:k-shichang'],
  ['1700余小时', 1700, '小时', 'records:micro_service.hours'],
])
