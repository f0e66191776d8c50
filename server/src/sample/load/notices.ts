import { CITY } from '../../platform/city.ts'
import { instantOf } from '../../platform/clock.ts'
import type {} from '../../modules/notices/index.ts'
import { type SampleNotice, sampleNotices } from '../notices.ts'
import { type LoadContext, known } from './context.ts'
import { sampleId } from './ids.ts'

/** Person by account. */
type Accounts = ReadonlyMap<string, string>

/** The role for which each kind of office receives a notice, the most fitting first. */
const received = ['partyOffice', 'branchSecretary', 'unitLeader', 'businessOfficer']

/** A few notices with some signatures missing, and the messages of those who have yet to sign. */
export async function loadNotices(context: LoadContext): Promise<void> {
  const { tx, city } = context
  const accounts: Accounts = new Map(city.accounts.map((one) => [one.account, one.person]))
  const people = new Map(city.people.map((one) => [one.slug, one.name]))
  const nameOf = (account: string): string => known(people, known(accounts, account))
  await tx
    .insertInto('notice')
    .values(sampleNotices.map((one) => noticeRow(context, one, nameOf(one.account))))
    .execute()
  await tx
    .insertInto('notice_receipt')
    .values(sampleNotices.flatMap((one) => receiptRows(context, accounts, one)))
    .execute()
  await tx
    .insertInto('message')
    .values(sampleNotices.flatMap((one) => messageRows(context, one)))
    .execute()
}

const noticeId = ({ slug }: SampleNotice): string => sampleId('notice', slug)
/** Ten in the morning in Shanghai. */
const morning = (day: string): Date => instantOf(`${day}T02:00:00Z`)

function noticeRow({ day }: LoadContext, one: SampleNotice, senderName: string) {
  const { withdrawn } = one
  return {
    ...{ city_id: CITY, id: noticeId(one), organization_id: sampleId('organization', one.sender), title: one.title },
    document_number: one.number.replace('{year}', day(one.sentOn).slice(0, 4)),
    ...{ paragraphs: [...one.paragraphs], sign_by: one.signBy === null ? null : day(one.signBy) },
    ...{ sent_by: sampleId('account', one.account), sent_by_name: senderName, sent_at: morning(day(one.sentOn)) },
    withdrawn_at: withdrawn === undefined ? null : morning(day(withdrawn.on)),
    withdrawn_by_name: withdrawn === undefined ? null : senderName,
    withdrawn_reason: withdrawn?.reason ?? null,
  }
}

const receiptRows = ({ day, city }: LoadContext, accounts: Accounts, one: SampleNotice) =>
  one.to.map((account) => {
    const person = known(accounts, account)
    const held = city.roles.filter((each) => each.person === person)
    const role = received.flatMap((name) => held.find((each) => each.role === name) ?? [])[0]
    if (role === undefined) throw new Error(`sample city: ${account} has no role`)
    const signature = one.signed.find(([by]) => by === account)
    return {
      ...{ city_id: CITY, notice_id: noticeId(one), organization_id: sampleId('organization', role.organization) },
      ...{ account_id: sampleId('account', account), role: role.role, note: signature?.[2] ?? '' },
      signed_at: signature === undefined ? null : instantOf(`${day(signature[1])}T06:30:00Z`),
    }
  })

const messageRows = ({ day }: LoadContext, one: SampleNotice) =>
  one.to
    .filter((account) => one.withdrawn === undefined && !one.signed.some(([by]) => by === account))
    .map((account) => ({
      ...{ city_id: CITY, id: sampleId('message', `${one.slug}:${account}`), account_id: sampleId('account', account) },
      ...{ kind: 'noticeReceived' as const, title: `请签收：${one.title}`, body: '发来通知，请阅读并签收。' },
      ...{ target: JSON.stringify({ page: 'notice', noticeId: noticeId(one) }), dedupe_key: `notice:${noticeId(one)}` },
      at: morning(day(one.sentOn)),
    }))
