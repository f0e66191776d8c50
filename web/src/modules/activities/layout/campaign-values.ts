import type { Input, Output } from '../../../platform/call.ts'

export type CampaignInput = Input<'activities.saveCampaign'>['fields']
type Campaign = Output<'activities.showCampaign'>['campaign']

const holders = ['branch', 'partyGroup', 'generalBranch', 'partyCommittee', 'leadingGroup', 'unit'] as const
const cadences = ['month', 'whole', 'none'] as const
const split = (text: string): readonly string[] => text.split(',').filter((each) => each !== '')

export const holderKinds = holders
export type CampaignValues = {
  readonly name: string
  readonly purpose: string
  readonly fromOn: string
  readonly toOn: string
  readonly every: string
  readonly times: string
  /** Codes of kinds; those in `needsParts` count only with all their parts. */
  readonly counts: string
  readonly needsParts: string
  readonly heldBy: string
  readonly taskIds: string
  /** Empty where it serves none in particular. */
  readonly priorityId: string
}

/** A new frame begins today and ends with the year. */
export const blankCampaign = (today: string): CampaignValues => ({
  ...{ name: '', purpose: '', fromOn: today, toOn: `${today.slice(0, 4)}-12-31`, every: 'month', times: '1' },
  ...{ counts: '', needsParts: '', heldBy: 'branch', taskIds: '', priorityId: '' },
})

/** As it stands, for changing. */
export const campaignValues = (campaign: Campaign): CampaignValues => ({
  ...{ name: campaign.name, purpose: campaign.purpose, fromOn: campaign.fromOn, toOn: campaign.toOn },
  ...{ every: campaign.every, times: String(campaign.times) },
  counts: campaign.counts.map((each) => each.kindCode).join(','),
  needsParts: campaign.counts.flatMap((each) => (each.parts.length === 0 ? [] : [each.kindCode])).join(','),
  heldBy: campaign.heldBy.join(','),
  taskIds: campaign.taskIds.join(','),
  priorityId: campaign.priorityId ?? '',
})

/** What is sent; `partsOf` tells the parts of a kind. */
export function campaignInput(values: CampaignValues, partsOf: (code: string) => readonly string[]): CampaignInput {
  const needs = new Set(split(values.needsParts))
  const priorityId = values.priorityId === '' ? null : values.priorityId
  return {
    ...{ name: values.name, purpose: values.purpose, fromOn: values.fromOn, toOn: values.toOn, priorityId },
    every: cadences.find((each) => each === values.every) ?? 'none',
    times: values.every === 'none' ? 1 : Number(values.times),
    counts: split(values.counts).map((kindCode) => ({
      kindCode,
      parts: needs.has(kindCode) ? [...partsOf(kindCode)] : [],
    })),
    heldBy: holders.filter((each) => split(values.heldBy).includes(each)),
    taskIds: [...split(values.taskIds)],
  }
}
