import type { UnitDraft } from './draft.ts'

export const gongwei: UnitDraft = {
  slug: 'gongwei',
  name: '市直机关工委（机关）',
  shortName: '市直机关工委机关',
  usccHead: '11',
  leadingGroup: {
    name: '市直机关工委领导班子',
    posts: ['工委书记', '常务副书记', '副书记', '委员、纪检监察工委书记', '委员'],
    branch: 'zb1',
  },
  partyCommittee: { name: '中共市直机关工委机关委员会', termStart: '2023-06-08', office: 'bangongshi' },
  generalBranches: [],
  departments: [
    { slug: 'bangongshi', name: '办公室', head: '主任', size: 8, branch: 'zb1' },
    { slug: 'zuzhi', name: '组织部', head: '部长', size: 8, branch: 'zb2' },
    { slug: 'jiceng', name: '基层党建指导科', head: '科长', size: 8, branch: 'zb2' },
    { slug: 'xuanchuan', name: '宣传部', head: '部长', size: 8, branch: 'zb3' },
    { slug: 'quntuan', name: '群团工作部', head: '部长', size: 6, branch: 'zb3' },
    { slug: 'jijian', name: '纪检监察工委', head: '副书记', size: 8, branch: 'zb4' },
    { slug: 'xinxi', name: '信息中心', head: '主任', size: 7, branch: 'zb1' },
  ],
  branches: [
    { slug: 'zb1', name: '第一党支部（综合）', termStart: '2024-03-12', groups: 2 },
    { slug: 'zb2', name: '第二党支部（组织与基层）', termStart: '2025-04-10' },
    { slug: 'zb3', name: '第三党支部（宣传与群团）', termStart: '2024-06-19' },
    { slug: 'zb4', name: '第四党支部（纪检监察）', termStart: '2024-01-25' },
  ],
}
