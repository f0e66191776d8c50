import type { PlanTemplate } from './template.ts'

/** 党建+重点项目: one project from the team's founding to its acceptance. */
export const keyProject: PlanTemplate = {
  key: 'key-project',
  name: '重点项目攻坚',
  description: '围绕一个重点项目：成立专班、党员突击、节点攻坚、验收总结，含 14 个步骤。',
  objectives: { business: '重点项目按期建成见效', party: '支部建在项目上，党员冲在第一线' },
  initiative: '党建+重点项目',
  steps: [
    { key: 'team', name: '成立项目专班', lane: 'lead', line: 'joint', stage: '启动', days: 3, after: [] },
    { key: 'branch', name: '成立项目临时党支部或党员突击队', lane: 'promote', line: 'party', stage: '启动', days: 5, after: ['team'] },
    { key: 'scheme', name: '编制实施方案', lane: 'business', line: 'business', stage: '启动', days: 15, after: ['team'] },
    { key: 'pledge', name: '党员亮身份、作承诺', lane: 'implement', line: 'party', stage: '启动', days: 3, after: ['branch'] },
    { key: 'approval', name: '项目手续办理', lane: 'business', line: 'business', stage: '前期', days: 20, after: ['scheme'] },
    { key: 'residents', name: '走访群众、化解矛盾', lane: 'implement', line: 'joint', stage: '前期', days: 20, after: ['pledge'] },
    { key: 'tender', name: '招标采购', lane: 'business', line: 'business', stage: '前期', days: 25, after: ['approval'] },
    { key: 'start', name: '项目开工', lane: 'business', line: 'business', stage: '攻坚', days: 0, after: ['tender', 'residents'] },
    { key: 'build', name: '节点攻坚', lane: 'business', line: 'business', stage: '攻坚', days: 90, after: ['start'] },
    { key: 'assault', name: '党员突击队现场攻坚', lane: 'implement', line: 'joint', stage: '攻坚', days: 80, after: ['start'] },
    { key: 'dispatch', name: '现场调度会', lane: 'lead', line: 'joint', stage: '攻坚', days: 2, after: ['start'] },
    { key: 'safety', name: '质量安全联合检查', lane: 'promote', line: 'joint', stage: '攻坚', days: 5, after: ['build'] },
    { key: 'accept', name: '竣工验收', lane: 'business', line: 'business', stage: '验收', days: 10, after: ['safety', 'assault'] },
    { key: 'done', name: '总结经验、推广做法', lane: 'promote', line: 'joint', stage: '验收', days: 0, after: ['accept', 'dispatch'] },
  ],
}
