import type { PlanDraft } from '../draft.ts'
import { initiative, objective, programme } from '../draft.ts'
import { canlianIndicators } from './indicators.ts'
import { canlianTasks } from './tasks.ts'

export const canlianPlan: PlanDraft = {
  unit: 'canlian',
  title: '市残联2026年“党建+”助残工作计划',
  objectives: [
    objective('business', 'o-kangfu', '残疾预防和康复服务', '宣传预防知识，辅具适配和儿童康复救助到位。', ['minsheng']),
    objective('business', 'o-jiuye', '培训就业增收', '学一门技术，有一个岗位。', ['minsheng', 'zhenxing']),
    objective('business', 'o-jiaoyu', '教育资助和托养', '困难残疾学生上得起学，托养机构办得好。', ['minsheng']),
    objective('business', 'o-wenhua', '文化体育和无障碍', '文化服务进家庭，无障碍改造入户。', ['wenming']),
    objective('party', 'o-genji', '筑牢融合根基', '第一议题、责任清单、三微六位品牌落到日常。', ['zuofeng']),
    objective('party', 'o-zaiti', '丰富融合载体', '党支部和业务部室同开一堂课、同办一场活动。', ['minsheng']),
    objective('party', 'o-zhongxin', '服务中心工作', '党员到帮扶村、到社区、到残疾人家庭。', ['zhenxing', 'wenming']),
  ],
  initiatives: [
    initiative(
      'i-yufang',
      '党建+残疾预防',
      ['highlight', '爱耳日、残疾预防日群众参与多，适合和主题党日一起办。'],
      'publicService',
      ['o-kangfu', 'o-zaiti'],
    ),
    initiative(
      'i-jiuye',
      '党建+培训就业',
      ['difficulty', '残疾人学了技术后就业不稳，企业岗位对接不够。'],
      'publicService',
      ['o-jiuye', 'o-zaiti'],
    ),
    initiative('i-jiaoyu', '党建+教育托养', ['pain', '困难家庭学生入学有压力，托养机构力量不足。'], 'publicService', [
      'o-jiaoyu',
      'o-zaiti',
    ]),
    initiative('i-huodong', '党建+助残活动', ['highlight', '志愿服务项目有基础，可以带动更多人参与。'], 'own', [
      'o-wenhua',
      'o-zhongxin',
    ]),
    initiative(
      'i-cunzhen',
      '助残进村：党员结对',
      ['difficulty', '村里残疾人居住分散，辅具和技术送不到位。'],
      'keyProject',
      ['o-kangfu', 'o-zhongxin'],
    ),
  ],
  programmes: [
    programme('dangjianjia', '党建+四项', {
      's-yufang': '党建+残疾预防',
      's-jiuye': '党建+培训就业',
      's-tuoyang': '党建+教育托养',
      's-huodong': '党建+助残活动',
    }),
    programme('zhuli', '三个助力', {
      's-zhenxing': '助力乡村振兴',
      's-wenming': '助力文明创建',
      's-tizhi': '助力提质增效',
    }),
    programme('sanwei', '“三微”', { 's-weike': '微课堂', 's-weixinyuan': '微心愿', 's-weifuwu': '微服务' }),
    programme('liuwei', '“六位”', {
      's-w1': '学习到位',
      's-w2': '责任到位',
      's-w3': '制度到位',
      's-w4': '阵地到位',
      's-w5': '服务到位',
      's-w6': '示范到位',
    }),
    programme('wugeyi', '文化进家庭“五个一”', {
      's-y1': '读一本书',
      's-y2': '看一场电影',
      's-y3': '游一次园',
      's-y4': '参观一次展览',
      's-y5': '参加一次文化活动',
    }),
  ],
  tasks: canlianTasks,
  indicators: canlianIndicators,
}
