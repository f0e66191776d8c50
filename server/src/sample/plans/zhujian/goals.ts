import { initiative, objective, programme } from '../draft.ts'

export const objectives = [
  objective('business', 'o-gengxin', '两个片区更新落地', '完成城市体检，清水塘、三三一片区按节点推进，田心路通车。', [
    'xiangmu',
  ]),
  objective('business', 'o-shizheng', '市政设施提质', '完成年度投资，项目按期开工、竣工、交付。', ['xiangmu']),
  objective('business', 'o-changtong', '重点路段更通畅', '以示范路段带动精细管理，改造交通堵点。', [
    'xiangmu',
    'minsheng',
  ]),
  objective('business', 'o-cunzhen', '历史建筑和村镇保护建设', '划定历史文化街区，扶持小城镇建设。', [
    'zhenxing',
    'wenming',
  ]),
  objective('business', 'o-lvse', '城乡建设绿色发展', '海绵城市、绿色建筑、绿色建材一体推进。', [
    'gaodi',
    'chanyelian',
  ]),
  objective('business', 'o-zhufang', '住有所居、按期交房', '建好公租房示范小区，化解逾期交房风险。', [
    'minsheng',
    'pingan',
  ]),
  objective('business', 'o-anquan', '农村房屋安全', '查清底数，隐患房屋全部整治到位。', ['pingan', 'zhenxing']),
  objective('business', 'o-wuye', '物业治理见效', '小区的事有人接单，电梯维修不再难、慢、贵。', ['zhili', 'minsheng']),
  objective('business', 'o-gonggai', '审批再提速', '产业项目审批减事项、减材料、减时间。', ['shichang']),
  objective('party', 'o-zhuti', '红色主题：学思想促绿色发展', '把学习体会落到绿色建设的具体项目上。', ['gaodi']),
  objective('party', 'o-baolei', '红色堡垒：支部建在项目上', '每个重点项目有党支部联系，有专人负责。', ['xiangmu']),
  objective('party', 'o-yinqing', '红色引擎：党员带头保民生', '党员到小区、到村组，帮群众解决住房难题。', [
    'minsheng',
    'zhili',
  ]),
  objective('party', 'o-liliang', '红色力量：党员带头抓改革', '党员领办改革事项，成果可以推广。', [
    'shichang',
    'zuofeng',
  ]),
]

export const initiatives = [
  initiative(
    'i-gengxin',
    '城市更新：党支部联片区',
    ['difficulty', '居民对更新方案看法不一，签约和搬迁进度难以把握。'],
    'keyProject',
    ['o-gengxin', 'o-baolei'],
  ),
  initiative(
    'i-shizheng',
    '市政畅通：党员先锋岗进工地',
    ['difficulty', '项目多、工期紧，管线迁改和交通疏导需要多方协调。'],
    'keyProject',
    ['o-shizheng', 'o-changtong', 'o-baolei'],
  ),
  initiative(
    'i-lvse',
    '绿色建造：支部结对产业链',
    ['highlight', '海绵城市和绿色建材两项国家级试点在手，具备做强特色产业的条件。'],
    'characteristicIndustry',
    ['o-lvse', 'o-zhuti'],
  ),
  initiative('i-cunzhen', '古街古村：党员护古建', ['highlight', '历史街区保存较好，群众愿意参与看护。'], 'own', [
    'o-cunzhen',
    'o-baolei',
  ]),
  initiative(
    'i-anju',
    '安居同行：党支部进保障房小区',
    ['pain', '保障房小区管理力量弱，逾期交房群众着急。'],
    'publicService',
    ['o-zhufang', 'o-anquan', 'o-yinqing'],
  ),
  initiative(
    'i-wuye',
    '红色物业：吹哨就到',
    ['pain', '小区问题多头管、无人接，电梯维修难、维修慢、维修贵。'],
    'publicService',
    ['o-wuye', 'o-liliang'],
  ),
  initiative(
    'i-gonggai',
    '工改提速：党员领办一件事',
    ['pain', '企业反映审批环节多、材料多、等待时间长。'],
    'publicService',
    ['o-gonggai', 'o-liliang'],
  ),
]

export const programmes = [
  programme(
    'sida',
    '四大行动',
    {
      's-gengxin': '城市更新行动',
      's-shizheng': '市政基础设施提质行动',
      's-changtong': '城市畅通行动',
      's-cunzhen': '历史建筑保护和村镇建设行动',
    },
    'o-baolei',
  ),
  programme('hongse', '双建合璧', {
    's-zhuti': '红色主题，绿色发展',
    's-baolei': '红色堡垒，协调发展',
    's-yinqing': '红色引擎，共享发展',
    's-liliang': '红色力量，创新发展',
  }),
]
