import * as contract from '@hepai/contract/notices'
import { dayWords } from '@hepai/contract/day-words'
import { authorize } from '../../../platform/grant.ts'
import { type CommandContext, command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { type RoleHolder, roleHolders } from '../../access/index.ts'
import { findOrganization, holdOrganization } from '../../organizations/index.ts'
import { isOffice } from '../domain/office.ts'
import { announce } from '../store/message.ts'
import { insertNotice } from '../store/notice.ts'

type Context = CommandContext<typeof contract.sendNotice>

export const sendNotice = command(contract.sendNotice, async (context) => {
  const { input, actor, tx, platform, now, today } = context
  const sender = await holdOrganization(tx, input.organizationId)
  const grant = authorize(actor, 'notices.send', sender)
  if (!isOffice(sender.kind)) throw new Refusal('notices.notAnOffice', { organization: sender.name })
  const { title, documentNumber, paragraphs, signBy } = input
  if (signBy !== null && signBy < today) throw new Refusal('notices.signByPassed', { signBy: dayWords(signBy) })
  const receivers = await receiversOf(context)
  const id = platform.newId()
  await insertNotice(tx, grant, { id, title, documentNumber, paragraphs, signBy, at: now }, receivers)
  const accounts = [...new Set(receivers.map((one) => one.accountId))]
  await announce(
    tx,
    grant,
    platform,
    accounts.map((accountId) => ({
      ...{ accountId, kind: 'noticeReceived', title: `请签收：${title}` },
      body: `${sender.name}发来通知${signBy === null ? '' : `，请于 ${dayWords(signBy)} 前签收`}。`,
      ...{ target: { page: 'notice', noticeId: id }, dedupeKey: `notice:${id}` },
    })),
    now,
  )
  return {
    output: { id, recipients: accounts.length },
    audit: { grant, subjectId: id, change: { recipients: accounts.length, to: input.to.slice(0, MOST_AUDITED) } },
  }
})

const MOST_AUDITED = 60

/** Who besides the sender holds each role on each place: nobody signs a notice of his own. @throws Refusal notices.nobodyThere naming the places without anyone */
async function receiversOf({ input, actor, tx, today }: Context): Promise<readonly RoleHolder[]> {
  const places = [...new Set(input.to.map((one) => one.organizationId))]
  const found = []
  for (const place of places) {
    const organization = await findOrganization(tx, place)
    authorize(actor, 'notices.send', organization)
    found.push(organization)
  }
  const roles = [...new Set(input.to.map((one) => one.role))]
  const wanted = new Set(input.to.map((one) => `${one.organizationId} ${one.role}`))
  const holders = (await roleHolders(tx, places, roles, today)).filter(
    (one) => one.accountId !== actor.accountId && wanted.has(`${one.organizationId} ${one.role}`),
  )
  const reached = new Set(holders.map((one) => `${one.organizationId} ${one.role}`))
  const empty = new Set([...wanted].filter((one) => !reached.has(one)).map((one) => one.split(' ')[0]))
  if (empty.size === 0) return holders
  const names = found.filter((one) => empty.has(one.id)).map((one) => one.name)
  throw new Refusal('notices.nobodyThere', { names: names.slice(0, 5).join('、') })
}
