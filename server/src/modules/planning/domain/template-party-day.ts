import type { PlanTemplate } from './template.ts'

/** 主题党日 around one piece of business, from its topic to its result. */
export const partyDay: PlanTemplate = {
  key: 'party-day',
  name: '主题党日融合活动',
  description: '把一项业务难题带进主题党日：选题、筹备、开展、跟踪见效，含 9 个步骤。',
  objectives: { business: '解决一项业务难题', party: '开好一次有实效的主题党日' },
  initiative: '主题党日融合活动',
  steps: [
    { key: 'topic', name: '从业务难题中选题', lane: 'business', line: 'joint', stage: '选题', days: 3, after: [] },
    { key: 'agree', name: '支部委员会研究确定主题', lane: 'implement', line: 'party', stage: '选题', days: 2, after: ['topic'] },
    { key: 'file', name: '活动方案报机关党委', lane: 'promote', line: 'party', stage: '筹备', days: 2, after: ['agree'] },
    { key: 'material', name: '准备业务材料和数据', lane: 'business', line: 'business', stage: '筹备', days: 5, after: ['topic'] },
    { key: 'notice', name: '通知党员并安排分工', lane: 'implement', line: 'party', stage: '筹备', days: 2, after: ['file'] },
    { key: 'day', name: '开展主题党日', lane: 'implement', line: 'joint', stage: '开展', days: 1, after: ['material', 'notice'] },
    { key: 'actions', name: '形成任务清单并认领', lane: 'implement', line: 'joint', stage: '见效', days: 2, after: ['day'] },
    { key: 'follow', name: '按清单推进业务改进', lane: 'business', line: 'business', stage: '见效', days: 15, after: ['actions'] },
    { key: 'result', name: '向党员群众通报结果', lane: 'promote', line: 'joint', stage: '见效', days: 0, after: ['follow'] },
  ],
}
