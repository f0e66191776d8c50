export { listKinds, saveKind, listDuties, showDutyCalendar, excuseDuty } from './activities-duties.ts'
export {
  prepareActivity,
  recordActivity,
  changeActivity,
  correctActivity,
  listActivities,
  showActivity,
  removeActivity,
} from './activities-records.ts'
export {
  linkActivity,
  unlinkActivity,
  listTaskActivities,
  resolveItem,
  makeResolutionTask,
  listDisconnects,
  dismissDisconnect,
} from './activities-links.ts'
export {
  downloadCalendar,
  listCalendarLinks,
  createCalendarLink,
  revokeCalendarLink,
  readCalendar,
} from './activities-calendar.ts'
export { previewLedger, commitLedger, downloadLedgerTemplate, exportLedger } from './activities-ledger.ts'
export { attachFile, removeFile, restoreFile, downloadFile } from './activities-files.ts'

export const activitiesRefusals = {
  'activities.kindAgainstRules': '“{words}”涉及{what}，按国办函〔2026〕12号不得设置。请去掉后再保存。',
  'activities.kindVersionExists': '{code} 已有一个从 {validFrom} 起生效的版本。请修改那个版本，或换一个生效日期。',
  'activities.kindDates': '失效日期（{validTo}）早于生效日期（{validFrom}）。请核对日期。',
  'activities.kindMeetsUnknown': '所写“同时达成”的种类 {code} 不存在，或所需的部分不在本种类里。请改选。',
  'activities.dutyUnknown': '{periodStartOn} 起没有“{kindCode}”这项应办事项，无需说明原因。请刷新后重选。',
  'activities.dutyMet': '这一期的{kindName}已有记录，无需说明原因。',
  'activities.alreadyExcused': '这一期的原因已写过。请刷新查看。',
  'activities.kindUnknown': '{onDay} 没有种类“{code}”。请从列表中选择活动种类。',
  'activities.kindNotHeldHere': '“{kindName}”不由{organization}这类组织开展。请换一个种类，或在相应组织下登记。',
  'activities.organizationEnded': '{organization}已于 {endedOn} 撤销，之后的活动请登记在接续的组织下。',
  'activities.inTheFuture': '{day} {startsAt} 还没有到，不能登记为已开展。请先存为“安排中”，开展后再登记。',
  'activities.endBeforeStart': '结束时间 {endsAt} 不晚于开始时间 {startsAt}。请核对时间。',
  'activities.notOnRoll': '到会名单第 {place} 人不在应到名单里。其他人请填在“列席”。',
  'activities.namedTwice': '{name}在到会名单里出现了两次。请删去一处。',
  'activities.absentReason': '请写明{name}缺席的原因，如出差、病假。',
  'activities.partUnknown': '{kindName}没有“{part}”这一部分。请从 {parts} 中选择。',
  'activities.votesDoNotAddUp':
    '“{matter}”的票数不符：赞成、反对、弃权合计 {sum} 票，实到有表决权 {present} 人。请核对后重填。',
  'activities.morePresentThanEligible': '“{matter}”实到 {present} 人多于应到 {eligible} 人。请核对人数。',
  'activities.moreWrittenThanAway': '“{matter}”书面意见 {written} 票，多于未到会的 {away} 人。请核对。',
  'activities.moreEligibleThanVoters':
    '“{matter}”应到有表决权 {eligible} 人，名册上只有 {voters} 人（预备党员不计）。请核对。',
  'activities.morePresentThanCame':
    '“{matter}”实到有表决权 {present} 人，到会名单里只有 {came} 人（预备党员不计）。请核对。',
  'activities.alreadyRecorded':
    '{day}{startsAt}的“{title}”已由{byName}登记。请在那条记录上补充，不要重复登记；如确是两场，请填写相差一小时以上的开始时间。',
  'activities.ownerOutside': '议定事项“{text}”的责任人不在本单位。请选择本单位人员。',
  'activities.taskUnknown': '所选任务不存在或不在可见范围内。请重新选择任务。',
  'activities.alreadyLinked': '这次活动已关联任务“{taskName}”。可在原关联上补充。',
  'activities.needsCorrection': '这条记录登记已超过 7 天。请用“更正”并写明理由，原内容会保留。',
  'activities.heldStaysHeld': '已登记为开展的活动不能改回“安排中”。误登的请撤下并写明理由。',
  'activities.answeredItemKept': '“{topic}”已有落实情况，不能删去。请保留这一项。',
  'activities.nothingToCorrect': '内容没有变化，无需更正。',
  'activities.hasTasks': '这次会议的议定事项已转为任务“{taskName}”，不能撤下。请先在计划中处理这项任务。',
  'activities.answerMissing': '请选择落实这一议题的任务，或写明为什么无需行动。',
  'activities.alreadyTask': '这条议定事项已转为任务“{taskName}”。请在计划中查看。',
  'activities.dismissalExpires': '有效期要晚于今天，最长 92 天（到 {latestOn}）。请重选日期。',
  'activities.tooManyCalendarLinks': '这个组织的订阅链接已有 {limit} 个。请先停用不用的链接。',
  'activities.calendarLinkGone': '这个订阅链接已停用或失效。请登录系统重新生成。',
} as const
export type ActivitiesRefusal = keyof typeof activitiesRefusals
