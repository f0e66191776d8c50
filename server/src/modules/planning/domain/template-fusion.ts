import type { PlanTemplate } from './template.ts'

/** 一起谋划、一起部署、一起落实、一起检查: the whole year's way of joining both lines. */
export const fusionProcess: PlanTemplate = {
  key: 'fusion-process',
  name: '一起谋划→部署→落实→检查',
  description: '党建和业务同谋划、同部署、同落实、同检查的全流程，含 22 个步骤，分布在领导、推动、业务、落实四条泳道。',
  objectives: { business: '完成年度中心工作任务', party: '以高质量党建引领保障中心工作' },
  initiative: '党建与业务融合项目',
  steps: [
    { key: 'priorities', name: '学习领会全市中心工作和上级部署', lane: 'lead', line: 'joint', stage: '谋划', days: 5, after: [] },
    { key: 'survey', name: '梳理业务重点、难点和痛点', lane: 'business', line: 'business', stage: '谋划', days: 10, after: ['priorities'] },
    { key: 'base', name: '摸清支部力量和党员专长', lane: 'implement', line: 'party', stage: '谋划', days: 10, after: ['priorities'] },
    { key: 'points', name: '研究确定融合结合点', lane: 'promote', line: 'joint', stage: '谋划', days: 5, after: ['survey', 'base'], note: '逐项写明结合点是难点、亮点还是痛点。' },
    { key: 'draft', name: '编制党建与业务融合年度计划', lane: 'promote', line: 'joint', stage: '谋划', days: 8, after: ['points'] },
    { key: 'indicators', name: '确定指标、基线和目标值', lane: 'business', line: 'business', stage: '谋划', days: 5, after: ['points'] },
    { key: 'approve', name: '党组（党委）会议审议通过', lane: 'lead', line: 'joint', stage: '谋划', days: 0, after: ['draft', 'indicators'] },
    { key: 'meeting', name: '召开党建和业务工作部署会', lane: 'lead', line: 'joint', stage: '部署', days: 2, after: ['approve'] },
    { key: 'lists', name: '制定三级责任清单', lane: 'promote', line: 'party', stage: '部署', days: 5, after: ['meeting'] },
    { key: 'breakdown', name: '分解业务任务到科室和责任人', lane: 'business', line: 'business', stage: '部署', days: 5, after: ['meeting'] },
    { key: 'claim', name: '支部认领任务并组建党员突击队', lane: 'implement', line: 'joint', stage: '部署', days: 5, after: ['lists', 'breakdown'] },
    { key: 'started', name: '融合项目启动', lane: 'promote', line: 'joint', stage: '部署', days: 0, after: ['claim'] },
    { key: 'front', name: '重点任务集中攻坚（上半年）', lane: 'business', line: 'business', stage: '落实', days: 60, after: ['started'] },
    { key: 'posts', name: '设立党员先锋岗、责任区', lane: 'implement', line: 'party', stage: '落实', days: 10, after: ['started'] },
    { key: 'service', name: '党员下沉一线服务群众', lane: 'implement', line: 'joint', stage: '落实', days: 50, after: ['posts'], note: '写明支部具体做了什么。' },
    { key: 'themes', name: '主题党日与业务研讨结合开展', lane: 'implement', line: 'joint', stage: '落实', days: 40, after: ['posts'] },
    { key: 'midyear', name: '半年调度会：两条线一起看进度', lane: 'lead', line: 'joint', stage: '检查', days: 2, after: ['front', 'service'] },
    { key: 'mend', name: '对照问题清单整改', lane: 'business', line: 'business', stage: '落实', days: 15, after: ['midyear'] },
    { key: 'back', name: '重点任务集中攻坚（下半年）', lane: 'business', line: 'business', stage: '落实', days: 70, after: ['mend'] },
    { key: 'inspect', name: '融合成效督查', lane: 'promote', line: 'party', stage: '检查', days: 10, after: ['back', 'themes'] },
    { key: 'appraise', name: '年度考核与述职评议', lane: 'promote', line: 'joint', stage: '检查', days: 10, after: ['inspect'] },
    { key: 'review', name: '总结成效、提炼品牌', lane: 'lead', line: 'joint', stage: '检查', days: 0, after: ['appraise'] },
  ],
}
