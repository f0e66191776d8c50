import type { PlanDraft } from '../draft.ts'
import { initiative, objective, programme } from '../draft.ts'
import { dangxiaoIndicators } from './indicators.ts'
import { dangxiaoTasks } from './tasks.ts'

export const dangxiaoPlan: PlanDraft = {
  unit: 'dangxiao',
  title: '市委党校2026年“四小四大”工作计划',
  objectives: [
    objective('business', 'o-jiaoxue', '教学提质', '主体班课程更贴近本市工作，学员带着问题来、拿着办法走。', ['gaodi']),
    objective('business', 'o-zizheng', '决策咨询管用', '调研选题从中心工作中来，成果有人采用。', ['gaodi', 'zhenxing']),
    objective('business', 'o-xuanjiang', '理论宣讲到基层', '把课堂搬到社区、村组和企业。', ['zhili', 'wenming']),
    objective('business', 'o-guanli', '校务管理规范', '教学、科研、咨询一体推进，制度配套。', ['zuofeng']),
    objective('party', 'o-fangxiang', '小切口坚定大方向', '联学、联议、联评常态运行。', ['zuofeng']),
    objective('party', 'o-baolei', '小堡垒释放大能量', '支部“六有”工作机制落到每个支部。', ['zuofeng']),
    objective('party', 'o-fendui', '小分队发挥大作用', '党员教师参加宣讲、志愿服务和调研。', ['zhili', 'wenming']),
    objective('party', 'o-pinpai', '小品牌赋能大发展', '“求是·引航”品牌有内容、可推广。', ['wenming']),
  ],
  initiatives: [
    initiative('i-lianxue', '联学联议联评', ['difficulty', '教学、科研、行政各管一段，党建与业务的会分开开。'], 'own', [
      'o-guanli',
      'o-fangxiang',
    ]),
    initiative('i-ketang', '支部共建精品课', ['highlight', '教研支部集中了骨干教师，集体备课基础好。'], 'own', [
      'o-jiaoxue',
      'o-baolei',
    ]),
    initiative('i-fendui', '微宣讲、微志愿、微调研', ['pain', '理论课离群众远，基层想听的课不够。'], 'publicService', [
      'o-xuanjiang',
      'o-fendui',
    ]),
    initiative(
      'i-zizheng',
      '求是引航：党员领题咨政',
      ['highlight', '咨政文章受到重视，可以围绕产业链持续做。'],
      'characteristicIndustry',
      ['o-zizheng', 'o-pinpai'],
    ),
  ],
  programmes: [
    programme('sixiao', '四小四大', {
      's-qiekou': '小切口，大方向',
      's-baolei': '小堡垒，大能量',
      's-fendui': '小分队，大作用',
      's-pinpai': '小品牌，大发展',
    }),
    programme('sanlian', '三联机制', { 's-lianxue': '联学', 's-lianyi': '联议', 's-lianping': '联评' }),
    programme('sanwei', '三微行动', { 's-xuanjiang': '微宣讲', 's-zhiyuan': '微志愿', 's-diaoyan': '微调研' }),
    programme('liuyou', '支部“六有”', {
      's-you1': '有班子',
      's-you2': '有计划',
      's-you3': '有阵地',
      's-you4': '有活动',
      's-you5': '有记录',
      's-you6': '有成效',
    }),
  ],
  tasks: dangxiaoTasks,
  indicators: dangxiaoIndicators,
}
