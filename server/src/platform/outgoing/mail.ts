import { type Transporter, createTransport } from 'nodemailer'
import { type Delivery, type Outgoing, oneLine } from './outgoing.ts'

export type Mail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same for every try, so that a mail server that got it twice can tell. */
  readonly id: string
}
export type MailSender = { readonly send: (mail: Mail) => Promise<Delivery>; readonly close: () => void }

const WAIT_MS = 15_000

/** Sends by the site's own mail server, or says in words that there is none. */
export function mailSender({ smtpUrl, mailFrom }: Outgoing): MailSender {
  if (smtpUrl === undefined || mailFrom === undefined) {
    return { send: () => Promise.resolve(withoutServer), close: () => undefined }
  }
  const transport = createTransport(smtpUrl, { from: mailFrom, ...patience })
  return { send: (mail) => sendBy(transport, mail), close: () => transport.close() }
}

const patience = { connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: WAIT_MS }
const withoutServer: Delivery = {
  isDone: false,
  isFinal: false,
  words: '没有配置邮件服务器（HEPAI_SMTP_URL、HEPAI_MAIL_FROM）',
}

async function sendBy(transport: Transporter, { to, subject, text, id }: Mail): Promise<Delivery> {
  try {
    await transport.sendMail({ to, subject: oneLine(subject), text, messageId: `<${id}@hepai.local>` })
    return { isDone: true }
  } catch (error) {
    const code = numberIn(error, 'responseCode')
    const words = code === null ? '连接邮件服务器失败' : `邮件服务器答复 ${String(code)}`
    // 5yz is permanent, 4yz and a broken connection are worth another try (RFC 5321 4.2.1).
    return { isDone: false, isFinal: code !== null && code >= 500, words }
  }
}

function numberIn(error: unknown, key: string): number | null {
  if (typeof error !== 'object' || error === null || !(key in error)) return null
  const value: unknown = Object.entries(error).find(([name]) => name === key)?.[1]
  return typeof value === 'number' ? value : null
}
