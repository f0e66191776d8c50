import type { UnitDraft } from './draft.ts'

export const canlian: UnitDraft = {
  slug: 'canlian',
  name: '市残疾人联合会',
  shortName: '市残联',
  usccHead: '13',
  leadingGroup: {
    name: '中共市残疾人联合会党组',
    posts: ['党组书记、理事长', '党组成员、副理事长', '党组成员、副理事长'],
    branch: 'zb1',
  },
  partyCommittee: { name: '中共市残疾人联合会机关委员会', termStart: '2024-02-06', office: 'dangban' },
  generalBranches: [{ slug: 'zongzhi', name: '业务部室党总支', termStart: '2024-02-06' }],
  departments: [
    { slug: 'bangongshi', name: '办公室', head: '主任', size: 9, branch: 'zb1' },
    { slug: 'dangban', name: '机关党委办公室', head: '主任', size: 4, branch: 'zb1' },
    { slug: 'kangfu', name: '康复部', head: '部长', size: 11, branch: 'zb2' },
    { slug: 'jiuye', name: '教育就业部', head: '部长', size: 12, branch: 'zb3' },
    { slug: 'weiquan', name: '维权部', head: '部长', size: 7, branch: 'zb2' },
    { slug: 'xuanwen', name: '宣传文体部', head: '部长', size: 8, branch: 'zb4' },
    { slug: 'tuoyang', name: '托养服务中心', head: '主任', size: 7, branch: 'zb4' },
  ],
  branches: [
    { slug: 'zb1', name: '第一党支部（综合）', termStart: '2024-02-06' },
    { slug: 'zb2', name: '第二党支部（康复与维权）', under: 'zongzhi', termStart: '2023-12-15', groups: 2 },
    { slug: 'zb3', name: '第三党支部（教育就业）', under: 'zongzhi', termStart: '2025-06-25' },
    { slug: 'zb4', name: '第四党支部（文体与托养）', under: 'zongzhi', termStart: '2025-06-25' },
  ],
}
