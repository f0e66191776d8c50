import { type Build, absentFrom, allPlaces, onEach, together, within } from './targets.ts'

const reason = '探测'
const campaign = {
  ...{ name: '探测专题', fromOn: '2026-01-01', toOn: '2026-12-31', heldBy: ['branch'], every: 'none' },
  counts: [{ kindCode: 'joint_study' }],
}
const topic = { title: '探测课题', question: '探测', fromOn: '2026-01-01' }

/** Campaigns, research topics and sums of activities. */
export const themeCases: Readonly<Record<string, Build>> = {
  'activities.revokeDismissal': onEach('write', ({ dismissalId }) => ({ dismissalId })),
  'activities.sumActivities': (city) => [
    { door: 'count', input: {}, on: 'anywhere' },
    { door: 'filter', input: { organizationId: absentFrom(city).place.id }, on: 'nobody' },
    { door: 'filter', input: { campaignId: absentFrom(city).campaignId }, on: 'nobody' },
    ...allPlaces(city).map((place) => ({ door: 'filter' as const, input: { organizationId: place.id }, on: [place] })),
  ],
  'activities.listCampaigns': together(
    onEach('list', ({ place }) => ({ organizationId: place.id, limit: '200' })),
    onEach('page', ({ place }) => ({ organizationId: place.id, limit: '1' })),
  ),
  'activities.showCampaign': together(
    onEach('detail', ({ place, campaignId }) => ({ organizationId: place.id, campaignId })),
    onEach('page', ({ place, campaignId }) => ({ organizationId: place.id, campaignId, limit: '1' })),
    // Another's campaign looks absent from a place that it does not reach.
    (city) => [
      {
        ...{ door: 'detail' as const, on: 'nobody' as const },
        input: { organizationId: city.of('A').place.id, campaignId: city.of('B').campaignId },
      },
    ],
  ),
  'activities.saveCampaign': together(
    onEach('write', ({ place }) => ({ organizationId: place.id, fields: campaign })),
    onEach('write', ({ place, campaignId }) => ({
      organizationId: place.id,
      campaignId,
      version: 1,
      fields: campaign,
    })),
  ),
  'activities.removeCampaign': onEach('write', ({ campaignId }) => ({ campaignId, version: 1, reason })),
  'activities.listResearchTopics': (city) => [
    {
      ...{ door: 'list', input: { limit: '200' }, on: 'anywhere' },
      lists: { kind: 'activity', places: allPlaces(city) },
    },
    { door: 'page', input: { limit: '1' }, on: 'anywhere' },
    { door: 'filter', input: { organizationId: absentFrom(city).place.id }, on: 'nobody' },
    ...allPlaces(city).map((place) => ({
      ...{ door: 'filter' as const, input: { organizationId: place.id, stage: 'adopted', limit: '200' }, on: [place] },
      lists: { kind: 'activity' as const, places: within(allPlaces(city), place) },
    })),
  ],
  'activities.showResearchTopic': onEach('detail', ({ topicId }) => ({ topicId })),
  'activities.saveResearchTopic': together(
    onEach('write', ({ place, activityId }) => ({ organizationId: place.id, fields: topic, activityId })),
    onEach('write', ({ place, topicId }) => ({ organizationId: place.id, topicId, version: 1, fields: topic })),
  ),
  'activities.removeResearchTopic': onEach('write', ({ topicId }) => ({ topicId, version: 1, reason })),
  'activities.linkTopicActivity': together(
    onEach('write', ({ topicId, activityId }) => ({ topicId, activityId, isLinked: true })),
    onEach('write', ({ topicId, activityId }) => ({ topicId, activityId, isLinked: false })),
  ),
  'activities.saveFinding': together(
    onEach('write', ({ topicId }) => ({ topicId, text: '探测', foundOn: '2026-06-01' })),
    onEach('write', ({ topicId, findingId }) => ({
      topicId,
      findingId,
      version: 1,
      text: '探测',
      foundOn: '2026-06-01',
    })),
  ),
  'activities.saveAdoption': together(
    onEach('write', ({ findingId }) => ({ findingId, adoptedBy: '某', adoptedOn: '2026-06-01', decision: '探测' })),
    onEach('write', ({ findingId, adoptionId }) => ({
      ...{ findingId, adoptionId, version: 1, adoptedBy: '某', adoptedOn: '2026-06-01', decision: '探测' },
    })),
  ),
  'activities.giveAdoptionTask': together(
    onEach('write', ({ adoptionId, taskId }) => ({ adoptionId, taskId })),
    onEach('write', ({ adoptionId, planId }) => ({ adoptionId, planId, dueOn: '2026-12-18' })),
  ),
}
