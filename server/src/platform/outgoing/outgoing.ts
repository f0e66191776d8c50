/** Where mail and messages to groups may go out; set by the environment, nothing goes anywhere without it. */
export type Outgoing = {
  /** As nodemailer reads it: `smtp://user:password@host:port` or `smtps://…`. */
  readonly smtpUrl: string | undefined
  readonly mailFrom: string | undefined
  /** `host:port` besides the known hosts of robots, for tests and for gateways of an intranet; http is allowed to these. */
  readonly robotHosts: readonly string[]
  /** For links in mails. */
  readonly publicUrl: string | undefined
}

/** How one try to send something ended; `words` say what went wrong, without the text that was sent or any secret. */
export type Delivery =
  | { readonly isDone: true }
  | { readonly isDone: false; readonly isFinal: boolean; readonly words: string; readonly waitSeconds?: number }

/** One line without control characters, so that a name can never begin a header of its own. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
