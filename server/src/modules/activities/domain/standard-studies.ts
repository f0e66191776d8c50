import type { KindFields } from '@hepai/contract/activities-shapes'
import { type KindDraft, kindOf } from './kind-draft.ts'

const everyone: KindFields['heldBy'] = [
  'branch',
  'generalBranch',
  'partyCommittee',
  'leadingGroup',
  'unit',
  'partyGroup',
]

type Plain = Pick<KindDraft, 'code' | 'name' | 'group'> & Partial<KindDraft>

/** What a unit chose to do itself: never due until the unit gives it a cadence. */
const own = (draft: Plain): KindFields =>
  kindOf({
    heldBy: everyone,
    every: 'none',
    strength: 'practice',
    attends: 'open',
    source: ['单位自定', '', 'B'],
    note: '单位自行开展；需要定期提醒时由本单位设定频次。',
    ...draft,
  })

/** Studies, reading, talks, research, service and visits. */
export const studyKinds: readonly KindFields[] = [
  own({ code: 'campaign_session', name: '主题教育学习', group: 'study', attends: 'members', isTraining: true }),
  own({
    code: 'monthly_talk',
    name: '一月一讲一实践',
    group: 'study',
    parts: ['讲', '实践'],
    isExempt: false,
    isTraining: true,
    alsoMeets: [{ code: 'party_lecture', parts: ['讲'], why: '含“讲”，视同党课' }],
  }),
  own({ code: 'daily_study', name: '每日一学', group: 'study' }),
  own({ code: 'weekly_study', name: '支部周学', group: 'study', source: ['湖南省直机关支部学习制度', '', 'B'] }),
  own({ code: 'reading_club', name: '读书分享会', group: 'study' }),
  own({ code: 'youth_forum', name: '青年讲堂', group: 'study', isExempt: false }),
  own({ code: 'joint_study', name: '主题联学', group: 'exchange', isExempt: false, isTraining: true }),
  own({ code: 'micro_talk', name: '微宣讲', group: 'exchange', isExempt: false }),
  own({ code: 'micro_research', name: '微调研', group: 'exchange', isExempt: false }),
  own({ code: 'research_topic', name: '调研课题', group: 'exchange', isExempt: false }),
  own({ code: 'micro_service', name: '微志愿', group: 'service', isExempt: false }),
  own({ code: 'community_service', name: '进社区', group: 'service', isExempt: false }),
  own({ code: 'neighbour_festival', name: '幸福邻里节', group: 'service', isExempt: false }),
  own({ code: 'visit', name: '走访慰问', group: 'service' }),
]
