import type { PlanDraft } from '../draft.ts'
import { initiative, objective, programme } from '../draft.ts'
import { shuiwuIndicators } from './indicators.ts'
import { shuiwuTasks } from './tasks.ts'

export const shuiwuPlan: PlanDraft = {
  unit: 'shuiwu',
  title: '市税务局2026年“动力党建+合力攻坚”工作计划',
  objectives: [
    objective('business', 'o-shouru', '依法依规组织收入', '强化勤征细管、挖潜堵漏，培育优质税源。', ['chanyelian']),
    objective('business', 'o-zhengguan', '深化征管改革', '提升税费治理水平，风险早发现、早提醒。', ['shichang']),
    objective('business', 'o-fuwu', '办税缴费更简便', '企业的需要有人问、有人办、有回音。', ['shichang']),
    objective('party', 'o-zhengzhi', '政治机关建设', '以学促干，党委带头到企业和基层解难题。', ['zuofeng']),
    objective('party', 'o-yanguan', '严管队伍', '压实管党治党责任，接受社会监督。', ['zuofeng']),
    objective('party', 'o-pinpai', '三大品牌逐年上台阶', '党建、管理、服务三个品牌互相支撑。', [
      'wenming',
      'chanyelian',
    ]),
  ],
  initiatives: [
    initiative(
      'i-gongjian',
      '聚力攻坚八大行动',
      ['difficulty', '业财税数据分散，部分行业税源底数不清。'],
      'keyProject',
      ['o-shouru', 'o-zhengzhi'],
    ),
    initiative(
      'i-wenxu',
      '问需问计：党员联企业',
      ['pain', '企业享受政策不及时，诉求在部门之间转来转去。'],
      'publicService',
      ['o-fuwu', 'o-zhengzhi'],
    ),
    initiative(
      'i-pinpai',
      '党建、管理、服务品牌互促',
      ['highlight', '党建品牌基础好，可以带动管理和服务品牌。'],
      'own',
      ['o-zhengguan', 'o-pinpai'],
    ),
    initiative(
      'i-lianshui',
      '税助产业链',
      ['highlight', '制造业链主企业集中，一个支部可以联系一条链。'],
      'characteristicIndustry',
      ['o-shouru', 'o-pinpai'],
    ),
    initiative('i-qinqing', '亲清税企：四个严字', ['pain', '个别环节办事不透明，企业有顾虑不愿说。'], 'own', [
      'o-fuwu',
      'o-yanguan',
    ]),
  ],
  programmes: [
    programme('badaxingdong', '聚力攻坚八大行动', {
      's-x1': '固本强基行动',
      's-x2': '调查研究行动',
      's-x3': '税源培育行动',
      's-x4': '征管提质行动',
      's-x5': '风险防控行动',
      's-x6': '便民办税行动',
      's-x7': '人才强税行动',
      's-x8': '清风护税行动',
    }),
    programme('sandapinpai', '三大品牌', { 's-dangjian': '党建品牌', 's-guanli': '管理品牌', 's-fuwu': '服务品牌' }),
    programme('siyan', '四个严字', {
      's-lvji': '严于律己',
      's-fuze': '严负其责',
      's-guanxia': '严管所辖',
      's-zhixing': '严促执行',
    }),
  ],
  tasks: shuiwuTasks,
  indicators: shuiwuIndicators,
}
