import { newId } from '../../platform/ids.ts'
import type { Door } from '../case.ts'
import { type Build, absentFrom, allPlaces, onEach, once, together } from './targets.ts'

const reason = '探测'
/** Nobody who calls received any of them, so to all of them it does not exist. */
const received =
  (door: Door, more: object = {}): Build =>
  (city) =>
    [...city.all, absentFrom(city)].map(({ noticeId }) => ({ door, input: { noticeId, ...more }, on: 'nobody' }))

export const noticeCases: Readonly<Record<string, Build>> = {
  'notices.listMessages': together(once('list'), once('page', { limit: '1' })),
  'notices.readMessages': together(once('write'), once('write', { messageId: newId() })),
  'notices.listReceivedNotices': once('list'),
  'notices.showNotice': received('detail'),
  'notices.signNotice': received('write'),
  'notices.downloadNotice': received('export', { form: 'pdf' }),
  'notices.downloadSentNotice': onEach('export', ({ noticeId }) => ({ noticeId, form: 'docx' })),
  'notices.showChannels': once('detail'),
  'notices.saveChannels': once('write', { mailWhen: 'never', mailAddress: '', version: 0 }),
  'notices.prepareNotice': onEach('detail', ({ place }) => ({ organizationId: place.id })),
  'notices.sendNotice': together(
    onEach('write', ({ place }) => ({
      ...{ organizationId: place.id, title: reason, paragraphs: [reason] },
      to: [{ organizationId: place.id, role: 'member' }],
    })),
    (city) => [
      {
        door: 'write',
        input: {
          ...{ organizationId: city.of('A').place.id, title: reason, paragraphs: [reason] },
          to: [{ organizationId: city.of('B11').place.id, role: 'member' }],
        },
        on: [city.of('A').place, city.of('B11').place],
      },
    ],
  ),
  'notices.listSentNotices': (city) => [
    { door: 'list', input: { limit: '200' }, on: 'anywhere', lists: { kind: 'notice', places: allPlaces(city) } },
    { door: 'page', input: { limit: '1' }, on: 'anywhere' },
  ],
  'notices.showSentNotice': onEach('detail', ({ noticeId }) => ({ noticeId })),
  'notices.remindNotice': onEach('write', ({ noticeId }) => ({ noticeId })),
  'notices.withdrawNotice': onEach('write', ({ noticeId }) => ({ noticeId, version: 1, reason })),
  'notices.listRobots': onEach('list', ({ place }) => ({ organizationId: place.id })),
  'notices.addRobot': onEach('write', ({ place }) => ({
    ...{ organizationId: place.id, kind: 'wecom', name: reason },
    address: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1',
  })),
  'notices.removeRobot': onEach('write', ({ robotId }) => ({ robotId, reason })),
  'notices.testRobot': onEach('write', ({ robotId }) => ({ robotId })),
  'notices.listFailedDeliveries': together(once('list'), once('page', { limit: '1' })),
  'notices.retryDelivery': (city) => [
    ...city.all.map(({ deliveryId }) => ({ door: 'write' as const, input: { deliveryId }, on: [city.of('R').place] })),
    { door: 'write', input: { deliveryId: absentFrom(city).deliveryId }, on: 'nobody' },
  ],
}
