import type { SamplePriority, SamplePriorityAnswer } from './types.ts'

const priority = (slug: string, title: string, detail: string): SamplePriority => ({ slug, year: 2026, title, detail })

/** What the city as a whole works on in 2026; units answer to those they serve. */
export const priorities: readonly SamplePriority[] = [
  priority('xiangmu', '“项目攻坚年”', '抓重点项目的立项、开工、竣工和投用，破解要素保障中的难题。'),
  priority('zuofeng', '“作风建设年”', '改文风会风，减基层负担，把时间和力量用到解决问题上。'),
  priority('chanyelian', '重点产业链', '围绕制造名城，培育优势产业链和特色产业，补链强链。'),
  priority('gaodi', '“三个高地”“两区”建设', '服务先进制造、科技创新、改革开放和两个示范区的建设任务。'),
  priority('shichang', '市场主体培育', '优化营商环境，帮助企业办成事、少跑路、降成本。'),
  priority('zhenxing', '乡村振兴', '壮大乡村产业，改善人居环境，落实联系帮扶责任。'),
  priority('pingan', '平安创建', '排查化解风险隐患，守住安全和稳定的底线。'),
  priority('zhili', '基层治理', '推动力量下沉社区和网格，居民的事有人接、有人办、有回音。'),
  priority('minsheng', '民生保障', '办好就业、住房、助残、助学等民生实事。'),
  priority('wenming', '文明创建', '巩固文明城市成果，弘扬志愿服务精神。'),
]

const answer = (unit: string, slug: string, words: string): SamplePriorityAnswer => ({ unit, priority: slug, words })

export const answers: readonly SamplePriorityAnswer[] = [
  answer('gongwei', 'zuofeng', '合并督查事项，全年只列一张督查计划；不再单独要求支部报送纸质台账。'),
  answer('gongwei', 'xiangmu', '推动各单位把党支部的工作写进重点项目计划，每季度看一次联系情况。'),
  answer('gongwei', 'zhili', '组织在职党员到社区报到，推广吹哨报到办法。'),
  answer('zhujian', 'xiangmu', '实施四大行动，抓好城市更新和市政提质项目的开工与竣工。'),
  answer('zhujian', 'shichang', '深化工程建设项目审批改革，再减事项、材料和时间。'),
  answer('zhujian', 'pingan', '推进保交楼和农村房屋安全隐患整治。'),
  answer('zhujian', 'zhili', '推广红色物业，落实物业接单、小区吹哨、部门报到。'),
  answer('zhujian', 'minsheng', '办好公租房示范小区，推行维修资金增值收益购买电梯保险。'),
  answer('zhujian', 'gaodi', '发展绿色建筑和装配式建筑，争取绿色建造科技博览园落户。'),
  answer('dangxiao', 'gaodi', '围绕制造名城开展教学和决策咨询，拿出管用的调研成果。'),
  answer('dangxiao', 'zhili', '把理论宣讲送到社区和村组，与联点社区共建服务日。'),
  answer('dangxiao', 'zuofeng', '以月督查、季点评、年考核改进教学和管理作风。'),
  answer('shuiwu', 'shichang', '落实税费支持政策，深入企业问需问计，办税更简便。'),
  answer('shuiwu', 'chanyelian', '按产业链服务重点企业，帮助培育优质税源。'),
  answer('shuiwu', 'zuofeng', '四个严字管队伍，请社会监督员提意见并逐条答复。'),
  answer('canlian', 'minsheng', '抓好培训就业、教育资助、康复救助和无障碍改造。'),
  answer('canlian', 'zhenxing', '到帮扶村开展辅具适配和困难家庭走访。'),
  answer('canlian', 'wenming', '开展文化进家庭和助残志愿服务。'),
  answer('yancao', 'zhenxing', '稳定基本烟田，建设新时代农网，做好驻村帮扶。'),
  answer('yancao', 'zhili', '划定党员责任区，试行最小市场单元网格化管理。'),
  answer('yancao', 'shichang', '推进信用体系对接，帮助零售客户诚信经营。'),
  answer('yancao', 'wenming', '开展菜单式志愿服务和公益助学助残。'),
]
