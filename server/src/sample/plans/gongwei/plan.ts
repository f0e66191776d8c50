import type { PlanDraft } from '../draft.ts'
import { initiative, objective, programme } from '../draft.ts'
import { gongweiIndicators } from './indicators.ts'
import { gongweiTasks } from './tasks.ts'

export const gongweiPlan: PlanDraft = {
  unit: 'gongwei',
  title: '市直机关工委2026年党建与业务融合工作计划',
  objectives: [
    objective('business', 'o-mubiao', '目标融合', '市直各单位的业务目标和党建目标一起定、一起看。', [
      'xiangmu',
      'zuofeng',
    ]),
    objective('business', 'o-zaiti', '载体融合', '规定动作与重点项目、特色产业、为民服务结合。', [
      'zhili',
      'chanyelian',
    ]),
    objective('business', 'o-nengli', '能力融合', '党务干部懂业务，业务骨干会做党务。', ['zuofeng']),
    objective('party', 'o-zhengzhi', '把准政治方向', '第一议题、主题教育落到具体任务。', ['zuofeng']),
    objective(
      'party',
      'o-zhibu',
      '建设“四强”党支部',
      '政治功能强、支部班子强、党员队伍强、作用发挥强；落实“三级责任清单”。',
      ['zhili'],
    ),
    objective('party', 'o-pinpai', '做实品牌', '一单位一品牌、一支部一特色，重在解决问题。', ['wenming']),
  ],
  initiatives: [
    initiative(
      'i-yipanqi',
      '一盘棋：一起谋划、一起部署、一起落实、一起检查',
      ['pain', '业务计划和党建计划分开填、分开查，基层重复报送。'],
      'own',
      ['o-mubiao', 'o-zhengzhi'],
    ),
    initiative(
      'i-zaiti',
      '难点、亮点、痛点三类结合点征集',
      ['difficulty', '有的单位找不准党建与业务的结合点。'],
      'keyProject',
      ['o-zaiti', 'o-pinpai'],
    ),
    initiative('i-shequ', '在职党员进社区', ['highlight', '党员报到热情高，需要与社区需求对得上。'], 'publicService', [
      'o-zaiti',
      'o-zhibu',
    ]),
    initiative('i-ganbu', '复合型党务干部培养', ['difficulty', '党务干部少、换岗快，熟悉业务的不多。'], 'own', [
      'o-nengli',
      'o-zhibu',
    ]),
  ],
  programmes: [
    programme('ronghe', '三大融合', { 's-mubiao': '目标融合', 's-zaiti': '载体融合', 's-nengli': '能力融合' }),
    programme('jiehe', '三类结合点', { 's-nandian': '难点', 's-liangdian': '亮点', 's-tongdian': '痛点' }),
    programme('moshi', '三种融合模式', {
      's-xiangmu': '党建+重点项目',
      's-chanye': '党建+特色产业',
      's-weimin': '党建+为民服务',
    }),
    programme('yiqi', '四个一起', {
      's-mouhua': '一起谋划',
      's-bushu': '一起部署',
      's-luoshi': '一起落实',
      's-jiancha': '一起检查',
    }),
    programme('santu', '三张图表', { 's-liucheng': '流程图', 's-shijian': '时间表', 's-luxian': '路线图' }),
    programme('qingdan', '三级责任清单', {
      's-lingdao': '党组（党委）领导',
      's-tuidong': '机关党委推动',
      's-zhibu': '党支部落实',
    }),
  ],
  tasks: gongweiTasks,
  indicators: gongweiIndicators,
}
