import type { ResearchStage } from '@hepai/contract/activities-research'
import { Refusal } from '../../../platform/refusal.ts'

/** What is recorded about a topic, counted. */
export type ResearchCounts = { readonly findings: number; readonly adoptions: number; readonly tasks: number }

/** Asked until it has a finding, found until one is adopted, adopted until it is carried by a task. */
export function stageOf({ findings, adoptions, tasks }: ResearchCounts): ResearchStage {
  if (tasks > 0) return 'carried'
  if (adoptions > 0) return 'adopted'
  return findings > 0 ? 'found' : 'asked'
}

/** What comes next for a topic, in one sentence. */
export function nextStep(
  stage: ResearchStage,
  { toOn, today }: { readonly toOn: string | null; readonly today: string },
) {
  switch (stage) {
    case 'asked':
      if (toOn === null) return '调研中，还没有结论。'
      return toOn < today ? `已过 ${toOn}，还没有结论。` : `调研中，${toOn} 前形成结论。`
    case 'found':
      return '已有结论，还没有登记谁采纳。'
    case 'adopted':
      return '已采纳，还没有落到任务。'
    case 'carried':
      return '由任务继续推进。'
  }
}

/** @throws Refusal activities.topicDates when it would end before it begins */
export function refuseTopicDates({ fromOn, toOn }: { readonly fromOn: string; readonly toOn: string | null }): void {
  if (toOn !== null && toOn < fromOn) throw new Refusal('activities.topicDates', { fromOn, toOn })
}

/** @throws Refusal activities.dayInFuture, activities.notBeforeTopic */
export function refuseFindingDay(foundOn: string, { fromOn, today }: { fromOn: string; today: string }): void {
  if (foundOn > today) throw new Refusal('activities.dayInFuture', { day: foundOn })
  if (foundOn < fromOn) throw new Refusal('activities.notBeforeTopic', { foundOn, fromOn })
}

/** @throws Refusal activities.dayInFuture, activities.adoptedBeforeFound */
export function refuseAdoptionDay(adoptedOn: string, { foundOn, today }: { foundOn: string; today: string }): void {
  if (adoptedOn > today) throw new Refusal('activities.dayInFuture', { day: adoptedOn })
  if (adoptedOn < foundOn) throw new Refusal('activities.adoptedBeforeFound', { adoptedOn, foundOn })
}
