/** What theme days were about, month by month. */
export const THEMES: readonly string[] = [
  '开局谋划、任务认领',
  '节前走访困难群众',
  '学习雷锋、志愿服务',
  '清明祭扫、重温誓词',
  '劳动竞赛、岗位建功',
  '防汛备汛、下沉一线',
  '党员过政治生日',
  '为民办实事“回头看”',
  '项目攻坚、现场办公',
  '走进社区、宣传政策',
  '岁末对账、查漏补缺',
]

export const ABSENT: readonly string[] = ['出差', '病假', '公休', '下乡驻村', '外出培训', '值班']

export const PLACES: readonly string[] = ['二楼会议室', '党员活动室', '三楼会议室', '社区党群服务中心', '项目工地现场']

export const LECTURES: readonly string[] = [
  '新时代机关党建的新要求',
  '用好调查研究这个传家宝',
  '树立和践行正确政绩观',
  '纪律教育与作风建设',
]

export const TOPICS: readonly string[] = [
  '学习关于基层治理的重要论述',
  '学习关于安全生产的重要指示',
  '学习关于保障和改善民生的部署',
  '学习关于优化营商环境的要求',
  '学习关于作风建设的部署',
  '学习全会精神',
]

export const NO_ACTION: readonly string[] = ['年初已部署，按计划推进即可。', '属通报性内容，已传达到各支部。']

export const HELPED: readonly string[] = [
  '组织党员到现场了解进度，带回三条意见交责任科室。',
  '党员分头入户讲政策，收集群众意见并逐条反馈。',
  '利用主题党日到一线帮工半天，解决了两个堵点。',
  '请责任科室讲任务难点，支部认领其中一项。',
]
