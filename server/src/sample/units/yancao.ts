import type { UnitDraft } from './draft.ts'

export const yancao: UnitDraft = {
  slug: 'yancao',
  name: '市烟草专卖局（公司）',
  shortName: '市烟草专卖局',
  usccHead: '91',
  leadingGroup: {
    name: '中共市烟草专卖局（公司）党组',
    posts: ['党组书记、局长（经理）', '党组成员、副局长', '党组成员、副经理', '党组成员、纪检组长'],
    branch: 'zb1',
  },
  partyCommittee: { name: '中共市烟草专卖局（公司）机关委员会', termStart: '2023-04-20', office: 'dangjian' },
  generalBranches: [],
  departments: [
    { slug: 'bangongshi', name: '办公室', head: '主任', size: 10, branch: 'zb1' },
    { slug: 'dangjian', name: '党建工作科', head: '科长', size: 6, branch: 'zb1' },
    { slug: 'renshi', name: '人事科', head: '科长', size: 7, branch: 'zb1' },
    { slug: 'yanye', name: '烟叶生产科', head: '科长', size: 14, branch: 'zb2' },
    { slug: 'zhuanmai', name: '专卖监督管理科', head: '科长', size: 16, branch: 'zb3' },
    { slug: 'yingxiao', name: '卷烟营销中心', head: '主任', size: 17, branch: 'zb4' },
    { slug: 'xinyong', name: '法规与信用科', head: '科长', size: 8, branch: 'zb3' },
    { slug: 'qiguan', name: '企业管理科', head: '科长', size: 9, branch: 'zb5' },
  ],
  branches: [
    { slug: 'zb1', name: '第一党支部（综合）', termStart: '2024-06-06', groups: 2 },
    { slug: 'zb2', name: '第二党支部（烟叶生产）', termStart: '2024-01-19', groups: 2 },
    { slug: 'zb3', name: '第三党支部（专卖与信用）', termStart: '2025-02-25', groups: 2 },
    { slug: 'zb4', name: '第四党支部（卷烟营销）', termStart: '2025-02-25', groups: 2 },
    { slug: 'zb5', name: '第五党支部（企业管理）', termStart: '2024-12-03' },
    {
      slug: 'chengxin',
      name: '诚信互助党支部',
      termStart: '2025-08-14',
      others: { size: 10, post: '卷烟零售客户', retired: false },
    },
  ],
}
