import type { UnitDraft } from './draft.ts'

export const dangxiao: UnitDraft = {
  slug: 'dangxiao',
  name: '市委党校（行政学院）',
  shortName: '市委党校',
  usccHead: '12',
  leadingGroup: {
    name: '市委党校（行政学院）校（院）委',
    posts: [
      '校（院）委书记、常务副校（院）长',
      '校（院）委委员、副校（院）长',
      '校（院）委委员、副校（院）长',
      '校（院）委委员、教育长',
    ],
    branch: 'zb1',
  },
  partyCommittee: { name: '中共市委党校机关委员会', termStart: '2021-12-28', office: 'dangban' },
  generalBranches: [],
  departments: [
    { slug: 'bangongshi', name: '办公室', head: '主任', size: 12, branch: 'zb1' },
    { slug: 'renshi', name: '组织人事处', head: '处长', size: 8, branch: 'zb1' },
    { slug: 'dangban', name: '机关党委办公室', head: '主任', size: 5, branch: 'zb1' },
    { slug: 'jiaowu', name: '教务处', head: '处长', size: 12, branch: 'zb2' },
    { slug: 'keyan', name: '科研咨政处', head: '处长', size: 12, branch: 'zb3' },
    { slug: 'lilun', name: '马克思主义理论教研室', head: '主任', size: 13, branch: 'zb4' },
    { slug: 'gongguan', name: '公共管理教研室', head: '主任', size: 12, branch: 'zb5' },
    { slug: 'xueyuan', name: '学员工作处', head: '处长', size: 8, branch: 'zb2' },
  ],
  branches: [
    { slug: 'zb1', name: '第一党支部（行政）', termStart: '2024-04-26', groups: 2 },
    { slug: 'zb2', name: '第二党支部（教务与学员）', termStart: '2023-12-12', groups: 2 },
    { slug: 'zb3', name: '第三党支部（科研咨政）', termStart: '2025-09-16' },
    { slug: 'zb4', name: '第四党支部（理论教研）', termStart: '2024-10-30' },
    { slug: 'zb5', name: '第五党支部（公共管理教研）', termStart: '2025-03-20' },
    {
      slug: 'tuixiu',
      name: '离退休干部党支部',
      termStart: '2025-07-03',
      others: { size: 7, post: '退休教师', retired: true },
    },
  ],
}
