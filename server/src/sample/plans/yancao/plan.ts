import type { PlanDraft } from '../draft.ts'
import { initiative, objective, programme } from '../draft.ts'
import { yancaoIndicators } from './indicators.ts'
import { yancaoTasks } from './tasks.ts'

export const yancaoPlan: PlanDraft = {
  unit: 'yancao',
  title: '市烟草专卖局2026年“四个融合”工作计划',
  objectives: [
    objective('business', 'o-yanye', '烟叶稳产、烟农增收', '守住基本烟田，推广绿色生产技术，烟稻产业融合。', [
      'zhenxing',
    ]),
    objective('business', 'o-nongwang', '新时代农网建设', '农村终端有样板，乡村产品进得了城。', [
      'zhenxing',
      'shichang',
    ]),
    objective('business', 'o-xinyong', '诚信市场', '零售客户守信经营，高信用客户占比提高。', ['shichang']),
    objective('business', 'o-wangge', '网格化市场管理', '最小市场单元有人管、问题早处理。', ['zhili']),
    objective('party', 'o-zeren', '与乡村共建，责任共担', '党员到田间、到帮扶村。', ['zhenxing']),
    objective('party', 'o-chengxin', '与信用共享，诚信共担', '党员带头承诺，支部与工作站共建。', ['shichang']),
    objective('party', 'o-hexie', '与社区共治，和谐共担', '设岗定责，社区吹哨、党员报到。', ['zhili']),
    objective('party', 'o-wenming', '与文明共创，文明共担', '建好志愿服务队和学习型党组织。', ['wenming', 'zuofeng']),
  ],
  initiatives: [
    initiative(
      'i-xiangcun',
      '党员示范田',
      ['difficulty', '种烟劳力少，绿色技术推广慢，烟农增收不稳。'],
      'characteristicIndustry',
      ['o-yanye', 'o-zeren'],
    ),
    initiative('i-636', '“湘村636”党员经营模范区', ['highlight', '新时代农网建设起步早，终端基础好。'], 'keyProject', [
      'o-nongwang',
      'o-zeren',
    ]),
    initiative(
      'i-xinyong',
      '党员进门：信用共建',
      ['pain', '个别零售客户经营不规范，信用评价用处不大。'],
      'publicService',
      ['o-xinyong', 'o-chengxin'],
    ),
    initiative('i-shequ', '进社区、入网格', ['difficulty', '市场检查和社区治理两张网，信息不通。'], 'publicService', [
      'o-wangge',
      'o-hexie',
    ]),
    initiative('i-wenming', '636志愿服务与人才培养', ['highlight', '党员能人多，志愿服务有传统。'], 'own', [
      'o-xinyong',
      'o-wenming',
    ]),
  ],
  programmes: [
    programme('sironghe', '四个融合', {
      's-xiangcun': '与乡村共建融合',
      's-xinyong': '与信用共享融合',
      's-shequ': '与社区共治融合',
      's-wenming': '与文明共创融合',
    }),
    programme('zuofengnian', '两个作风建设年', { 's-shi': '市作风建设年', 's-hangye': '行业作风建设年' }),
    programme('sangongcheng', '三项人才工程', {
      's-touyan': '关键少数头雁工程',
      's-mofan': '党员干部模范工程',
      's-rencai': '全方位人才培养工程',
    }),
    programme('sanliang', '三亮行动', { 's-shenfen': '亮身份', 's-zhize': '亮职责', 's-chengnuo': '亮承诺' }),
  ],
  tasks: yancaoTasks,
  indicators: yancaoIndicators,
}
