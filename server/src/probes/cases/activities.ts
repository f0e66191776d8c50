import { newId } from '../../platform/ids.ts'
import { helpers, mark, type Things } from '../city.ts'
import {
  type Build,
  absentFrom,
  allPlaces,
  onEach,
  once,
  takenOut,
  tellingPlaces,
  together,
  within,
} from './targets.ts'

const reason = '探测'
const onPlace = (more: object) => (things: Things) => ({ organizationId: things.place.id, ...more })

/** A kind that every organisation may hold, so that what is refused is refused for its place. */
const activity = { kindCode: 'joint_study', title: '探测', state: 'held', startsAt: '15:00' }
const ownKind = {
  ...{ code: 'probe_day', name: '探测日', group: 'study', heldBy: ['branch'], minFullMembers: 0, strength: 'practice' },
  cadence: { every: 'none', times: 1, usualMonths: [], graceDays: 0 },
  ...{ attends: 'open', voteRule: null, voteBase: null, fields: [], parts: [], alsoMeets: [] },
  ...{ isExempt: true, isReserved: false, isTraining: false },
  source: { title: '探测', article: '', confidence: 'C', note: '' },
}

const dismissal = (rule: string, subjectId: string) => ({ rule, subjectId, reason, expiresOn: '2026-12-31' })

export const activityCases: Readonly<Record<string, Build>> = {
  'activities.listKinds': onEach('list', onPlace({ withVersions: 'true' })),
  'activities.saveKind': onEach('write', onPlace({ fields: ownKind, validFrom: '2026-01-01' })),
  'activities.listDuties': together(
    onEach('list', onPlace({ month: '2026-10', limit: '200' })),
    onEach('page', onPlace({ month: '2026-10', limit: '1' })),
  ),
  'activities.showDutyCalendar': onEach('detail', onPlace({ year: '2026' })),
  'activities.excuseDuty': onEach('write', onPlace({ kindCode: 'theme_day', periodStartOn: '2026-09-01', reason })),
  'activities.remindDuty': onEach('write', onPlace({ kindCode: 'theme_day', periodStartOn: '2026-09-01' })),
  'activities.prepareActivity': together(
    onEach('detail', onPlace({ kindCode: 'theme_day' })),
    onEach('detail', onPlace({ kindCode: 'joint_study', copyLast: 'true' })),
  ),
  'activities.recordActivity': together(
    onEach('write', onPlace({ ...activity, occurredOn: '2026-11-10' })),
    // The same meeting again: the refusal names the record that stands.
    onEach('write', onPlace({ ...activity, occurredOn: '2026-10-15', startsAt: '09:00' })),
  ),
  'activities.changeActivity': onEach('write', ({ activityId }) => ({
    ...{ activityId, version: 1, ...activity, occurredOn: '2026-10-16' },
  })),
  'activities.correctActivity': onEach('write', ({ activityId }) => ({
    ...{ activityId, version: 1, reason, ...activity, occurredOn: '2026-10-16' },
  })),
  'activities.listActivities': (city) => [
    {
      ...{ door: 'list', input: { limit: '200' }, on: 'anywhere' },
      lists: { kind: 'activity', places: allPlaces(city) },
    },
    { door: 'page', input: { limit: '1' }, on: 'anywhere' },
    { door: 'filter', input: { organizationId: absentFrom(city).place.id }, on: 'nobody' },
    ...allPlaces(city).map((place) => ({
      ...{ door: 'filter' as const, input: { organizationId: place.id, limit: '200' }, on: [place] },
      lists: { kind: 'activity' as const, places: within(allPlaces(city), place) },
    })),
    // The mark of a place may begin another's; the id in the title is of one record alone.
    ...city.all.map(({ place, activityId }) => ({
      ...{ door: 'search' as const, input: { search: activityId }, on: 'anywhere' as const },
      lists: { kind: 'activity' as const, places: [place] },
    })),
    ...tellingPlaces(city).map((place) => ({
      ...{ door: 'search' as const, input: { search: mark(place.key, 'activity') }, on: 'anywhere' as const },
    })),
  ],
  'activities.exportActivities': takenOut('activity', 'organizationId', (place, city) => city.of(place.key).activityId),
  'activities.showActivity': onEach('detail', ({ activityId }) => ({ activityId })),
  'activities.downloadRecord': together(
    onEach('export', ({ activityId }) => ({ activityId })),
    onEach('export', ({ activityId }) => ({ activityId, form: 'docx' })),
  ),
  'activities.downloadSummary': onEach('export', ({ activityId }) => ({ activityId, form: 'docx' })),
  'activities.listSummaries': onEach('list', ({ activityId }) => ({ activityId })),
  'activities.issueSummary': onEach('write', ({ activityId }) => ({ activityId, issuedOn: '2026-11-20' })),
  'activities.downloadHandbook': onEach('export', onPlace({ year: '2026', form: 'docx' })),
  'activities.removeActivity': onEach('write', ({ activityId }) => ({ activityId, version: 1, reason })),
  'activities.linkActivity': onEach('write', ({ activityId, nextTaskId }) => ({
    ...{ activityId, taskId: nextTaskId, did: '探测' },
  })),
  'activities.unlinkActivity': onEach('write', ({ linkId }) => ({ linkId, reason })),
  'activities.listTaskActivities': together(
    // Others help with the tasks of A and A11: only who may read there sees their records.
    (city) =>
      city.all.map(({ place, taskId }) => ({
        ...{ door: 'list' as const, input: { taskId }, on: [place] },
        lists: {
          kind: 'activity' as const,
          places: [place, ...helpers.filter(([, of]) => of === place.key).map(([by]) => city.of(by).place)],
        },
      })),
    onEach('page', ({ taskId }) => ({ taskId, limit: '1' })),
  ),
  'activities.downloadCalendar': onEach('export', onPlace({ year: '2026' })),
  'activities.listCalendarLinks': onEach('list', onPlace({})),
  'activities.createCalendarLink': onEach('write', onPlace({})),
  // A link is its maker's alone: another's is as good as none.
  'activities.revokeCalendarLink': (city) =>
    [newId(), ...city.all.map((things) => things.calendarLinkId)].map((linkId) => ({
      ...{ door: 'write' as const, input: { linkId }, on: 'nobody' as const },
    })),
  'activities.readCalendar': once('export', { token: 'no-such-token' }),
  'activities.previewLedger': (city) =>
    onEach('upload', ({ place }) => ({ underId: place.id, fileName: '台账.xlsx' }))(city).map((one) => ({
      ...one,
      file: Buffer.from('this is no spreadsheet'),
    })),
  // A preview is its maker's alone: another's is as good as none.
  'activities.commitLedger': (city) =>
    [newId(), ...city.all.map((things) => things.ledgerPreviewId)].map((previewId) => ({
      ...{ door: 'write' as const, input: { previewId }, on: 'nobody' as const, refusedAs: 'imports.previewGone' },
    })),
  'activities.downloadLedgerTemplate': once('export'),
  'activities.exportLedger': onEach('export', ({ place }) => ({ underId: place.id, year: '2026' })),
  'activities.attachFile': (city) =>
    onEach('upload', ({ activityId }) => ({ activityId, fileName: '探测.txt' }))(city).map((one) => ({
      ...one,
      file: Buffer.from('probe'),
    })),
  'activities.removeFile': onEach('write', ({ attachmentId }) => ({ attachmentId })),
  'activities.restoreFile': onEach('write', ({ removedAttachmentId }) => ({ attachmentId: removedAttachmentId })),
  'activities.downloadFile': onEach('export', ({ attachmentId }) => ({ attachmentId })),
  'activities.resolveItem': together(
    onEach('write', ({ itemId }) => ({ itemId, state: 'noAction', answer: reason })),
    onEach('write', ({ itemId, taskId }) => ({ itemId, state: 'linked', taskId })),
  ),
  'activities.makeResolutionTask': onEach('write', ({ resolutionId, planId }) => ({
    ...{ resolutionId, planId, dueOn: '2026-12-18' },
  })),
  'activities.listDisconnects': onEach('list', onPlace({})),
  'activities.dismissDisconnect': together(
    onEach('write', ({ taskId }) => dismissal('taskWithoutBranch', taskId)),
    onEach('write', ({ place }) => dismissal('branchWithoutLink', place.id)),
    onEach('write', ({ activityId }) => dismissal('activityWithoutLink', activityId)),
    onEach('write', ({ itemId }) => dismissal('itemStillOpen', itemId)),
  ),
  'activities.judgeVote': onEach(
    'detail',
    onPlace({
      ...{ kindCode: 'joint_study', occurredOn: '2026-11-10', rule: 'resolution' },
      ...{ eligible: '20', present: '10', yes: '10', no: '0', abstain: '0' },
    }),
  ),
  'activities.showAttendees': onEach('detail', ({ activityId }) => ({ activityId })),
  'activities.amendAttendance': onEach('write', ({ activityId }) => ({
    ...{ activityId, version: 1, attendance: [], guests: [{ name: '探测', post: '' }], reason },
  })),
  'activities.recordLeave': onEach('write', ({ personId }) => ({
    ...{ personId, kind: 'leave', fromOn: '2026-09-01', toOn: '2026-09-02' },
  })),
  'activities.changeLeave': onEach('write', ({ leaveId }) => ({
    ...{ leaveId, version: 1, kind: 'travel', fromOn: '2026-11-02', toOn: null },
  })),
  'activities.removeLeave': onEach('write', ({ leaveId }) => ({ leaveId, version: 1, reason })),
  'activities.listLeaves': together(onEach('list', onPlace({ limit: '200' })), onEach('page', onPlace({ limit: '1' }))),
  'activities.saveDraft': onEach(
    'write',
    onPlace({
      about: 'theme_day',
      version: 0,
      sendKey: '11111111-1111-4111-8111-111111111111',
      content: { place: '探测' },
    }),
  ),
  'activities.showDraft': onEach('detail', onPlace({ about: 'theme_day' })),
  'activities.dropDraft': onEach('write', onPlace({ about: 'theme_day' })),
}
