import { z } from 'zod'
import { after } from '../../../platform/clock.ts'
import { hmacSha256 } from '../../../platform/crypto.ts'
import { inTransaction } from '../../../platform/database/in-transaction.ts'
import { authorizeSystem } from '../../../platform/grant.ts'
import { type MailSender, mailSender } from '../../../platform/outgoing/mail.ts'
import type { Delivery } from '../../../platform/outgoing/outgoing.ts'
import { postJson } from '../../../platform/outgoing/post.ts'
import type { Platform } from '../../../platform/platform.ts'
import { robotVerdict, waitAfter } from '../domain/delivery.ts'
import { readRobotAddress } from '../domain/robot-address.ts'
import { type Claimed, type Settled, claimNext, settle } from './outbox.ts'

/** One run sends no more than this, so that it ends well before the next. */
const MOST_A_RUN = 300

/** Sends what is due: each is claimed, sent, and then either done with, tried again later, or given up. @returns how many were tried */
export async function deliverDue(platform: Platform): Promise<number> {
  const mail = mailSender(platform.outgoing)
  try {
    for (let count = 0; ; count += 1) {
      const claimed = count < MOST_A_RUN ? await claim(platform) : null
      if (claimed === null) return count
      await conclude(platform, claimed, await attempt(platform, mail, claimed))
    }
  } finally {
    mail.close()
  }
}

const grant = authorizeSystem('notices.watchOutbox', null)

const claim = ({ db, clock, chance }: Platform): Promise<Claimed | null> =>
  inTransaction(db, (tx) => claimNext(tx, grant, clock.now()), chance)

async function conclude({ db, clock, chance, log }: Platform, { id, tries, channel }: Claimed, delivery: Delivery) {
  const now = clock.now()
  const settled = settledBy(delivery, tries, now)
  if (!delivery.isDone) log.warn({ delivery: id, channel, tries, words: delivery.words }, 'not delivered')
  await inTransaction(db, (tx) => settle(tx, grant, id, settled), chance)
}

function settledBy(delivery: Delivery, tries: number, now: Date): Settled {
  if (delivery.isDone) return { sentAt: now }
  const { words } = delivery
  const seconds = delivery.isFinal ? null : waitAfter(tries, delivery.waitSeconds)
  return seconds === null ? { deadAt: now, words } : { nextAt: after(now, seconds * 1_000), words }
}

const failed = (words: string, isFinal: boolean): Delivery => ({ isDone: false, isFinal, words })

async function attempt(platform: Platform, mail: MailSender, claimed: Claimed): Promise<Delivery> {
  const { channel, mailCipher, subject, body, id } = claimed
  if (channel === 'robot') return sendToRobot(platform, claimed)
  if (mailCipher === null) return failed('收件人没有填写邮件地址', true)
  const to = platform.crypto.decrypt('channel.mail', mailCipher)
  return mail.send({ to, subject, text: body, id })
}

const RobotAnswer = z.object({ errcode: z.int() })

async function sendToRobot(platform: Platform, claimed: Claimed): Promise<Delivery> {
  const { robotKind: kind, addressCipher, secretCipher, body } = claimed
  if (kind === null || addressCipher === null) return failed('机器人已停用', true)
  const { crypto, outgoing, clock } = platform
  const address = readRobotAddress(kind, crypto.decrypt('robot.address', addressCipher), outgoing.robotHosts)
  if (!address.isGood) return failed(`机器人地址不能使用：${address.reason}`, true)
  if (secretCipher !== null) sign(address.url, crypto.decrypt('robot.secret', secretCipher), clock.now().getTime())
  try {
    const answer = await postJson(address.url, { msgtype: 'text', text: { content: body } }, address.isTrusted)
    const errcode = errcodeIn(answer.body)
    const verdict = robotVerdict(kind, answer.status, errcode)
    if (verdict === 'done') return { isDone: true }
    const code = errcode === null || errcode === 0 ? '' : `，代码 ${String(errcode)}`
    return {
      ...{ isDone: false, isFinal: verdict === 'never', words: `机器人答复 ${String(answer.status)}${code}` },
      ...(answer.retryAfter === null ? {} : { waitSeconds: answer.retryAfter }),
    }
  } catch {
    return failed('连接机器人失败', false)
  }
}

/** 钉钉 自定义机器人 加签: HmacSHA256 of the time and the secret, keyed with the secret, in Base64. */
function sign(url: URL, secret: string, milliseconds: number): void {
  url.searchParams.set('timestamp', String(milliseconds))
  url.searchParams.set('sign', hmacSha256(secret, `${String(milliseconds)}\n${secret}`))
}

function errcodeIn(body: string): number | null {
  try {
    return RobotAnswer.safeParse(JSON.parse(body)).data?.errcode ?? null
  } catch {
    return null
  }
}
