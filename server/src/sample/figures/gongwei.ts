import { figuresOf } from './draft.ts'

export const gongweiFigures = figuresOf('gongwei', [
  ['指导意见', 1, '份', 'reading:k-yijian'],
  ['经验交流会', 1, '次', 'reading:k-jiaoliu'],
  ['一单位一品牌、一支部一特色', 1, '个', 'name:pp-shenbao'],
  ['三会一课', 1, '项制度', 'name:lx-guiding'],
  ['一盘棋', 1, '盘棋', 'name:i-yipanqi'],
  ['三大融合', 3, '项融合', 'reading:kp-ronghe'],
  ['一起谋划、一起部署、一起落实、一起检查', 4, '个环节', 'name:i-yipanqi'],
  ['一起谋划、一起部署、一起落实、一起检查', 4, '个环节', 'reading:kp-yiqi'],
  ['“项目攻坚年”', 1, '项中心工作', 'priority:xiangmu'],
  ['“作风建设年”', 1, '项中心工作', 'priority:zuofeng'],
  ['“三个高地”', 3, '个高地', 'priority:gaodi'],
  ['“两区”', 2, '个区', 'priority:gaodi'],
  ['流程图、时间表、路线图', 3, '张图表', 'name:mh-liantu'],
  ['流程图、时间表、路线图', 3, '张图表', 'reading:kp-santu'],
  ['一月一讲一实践', 1, '次每月', 'name:lx-yijiang'],
  ['“难点”“亮点”“痛点”', 3, '类', 'reading:kp-jiehe'],
  ['“党建+重点项目”“党建+特色产业”“党建+为民服务”', 3, '种模式', 'reading:kp-moshi'],
  ['三级责任清单', 3, '级', 'reading:kp-qingdan'],
  ['三级责任清单', 3, '级', 'name:kp-qingdan'],
  ['“四强”党支部', 4, '项标准', 'name:o-zhibu'],
])
