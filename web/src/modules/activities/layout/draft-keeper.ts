export type DraftValues = Readonly<Record<string, string>>
export type ServerDraft = {
  readonly content: DraftValues
  readonly sendKey: string
  readonly version: number
  readonly savedAt: string
}
export type DeviceDraft = {
  readonly values: DraftValues
  readonly sendKey: string
  readonly sentMark: string | null
  readonly version: number
  readonly savedAt: string
  readonly isOnServer: boolean
}

/** `other`: another device saved a newer draft meanwhile, and the person chooses. */
export type DraftStanding =
  | { readonly state: 'none' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'onDevice'; readonly at: string }
  | { readonly state: 'unsaved' }
  | { readonly state: 'other'; readonly theirs: ServerDraft }

/** How the keeper reaches the world; times are in milliseconds. */
export type DraftDoors = {
  readonly now: () => string
  readonly newKey: () => string
  readonly wait: (run: () => void, milliseconds: number) => () => void
  readonly keepOnDevice: (draft: DeviceDraft) => Promise<boolean>
  readonly dropFromDevice: () => Promise<void>
  /** Answers the other draft when someone saved first, and null when the server was not reached. */
  readonly send: (draft: {
    readonly content: DraftValues
    readonly sendKey: string
    readonly version: number
  }) => Promise<{ readonly version: number; readonly savedAt: string } | { readonly theirs: ServerDraft } | null>
}

const DEVICE_AFTER = 300
/** Long enough that a meeting leaves a handful of entries in the audit trail, not hundreds. */
const SERVER_AFTER = 5_000
const SERVER_APART = 15_000

/**
 * Of what the device and the server hold, what to go on from: the device's where it has words that never reached the server,
 * else whichever is there. A device that has words of its own beside a newer draft says so when it saves.
 */
export function draftToGoOnFrom(device: DeviceDraft | null, server: ServerDraft | null): DeviceDraft | null {
  if (device !== null && !device.isOnServer) return device
  if (server === null) return null
  const { content, sendKey, version, savedAt } = server
  return { values: content, sendKey, sentMark: device?.sentMark ?? null, version, savedAt, isOnServer: true }
}

/** Keeps what is typed, first on the device, then on the server; one for each record that is being written. */
export class DraftKeeper {
  private standing: DraftStanding = { state: 'none' }
  private readonly listeners = new Set<() => void>()
  private readonly doors: DraftDoors
  private draft: DeviceDraft
  private cancelDevice: (() => void) | null = null
  private cancelServer: (() => void) | null = null
  private sending: Promise<void> | null = null
  private hasSentLately = false
  private isOver = false

  constructor(doors: DraftDoors, from: DeviceDraft | null) {
    this.doors = doors
    this.draft = from ?? {
      ...{ values: {}, sendKey: doors.newKey(), sentMark: null, version: 0, savedAt: doors.now(), isOnServer: true },
    }
    if (from !== null)
      this.standing = from.isOnServer ? { state: 'saved', at: from.savedAt } : { state: 'onDevice', at: from.savedAt }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  readonly current = (): DraftStanding => this.standing

  /** What is typed now; called at every stroke. */
  keep(values: DraftValues): void {
    if (this.isOver) return
    this.draft = { ...this.draft, values, savedAt: this.doors.now(), isOnServer: false }
    this.cancelDevice?.()
    this.cancelDevice = this.doors.wait(() => void this.putOnDevice(), DEVICE_AFTER)
    this.sendSoon()
  }

  /** Sends at once what has not reached the server: the page is left, or the connection is back. */
  async flush(): Promise<void> {
    if (this.isOver || this.draft.isOnServer || this.standing.state === 'other') return
    this.cancelServer?.()
    this.cancelServer = null
    await this.toServer()
  }

  /** The key for sending these words: the same for the same words, however often and from whichever visit they are sent. */
  async keyFor(mark: string): Promise<string> {
    this.cancelServer?.()
    await this.sending
    const { sentMark } = this.draft
    const sendKey = sentMark === null || sentMark === mark ? this.draft.sendKey : this.doors.newKey()
    this.draft = { ...this.draft, sendKey, sentMark: mark }
    await this.putOnDevice()
    return sendKey
  }

  /** The record stands; the server has dropped its draft with it. */
  async recorded(): Promise<void> {
    this.end()
    await this.doors.dropFromDevice()
  }

  /** Ends without keeping anything further. */
  end(): void {
    this.isOver = true
    this.cancelDevice?.()
    this.cancelServer?.()
  }

  /** Goes on with the words here over the other device's. */
  async keepMine(): Promise<void> {
    if (this.standing.state !== 'other') return
    this.draft = { ...this.draft, version: this.standing.theirs.version, isOnServer: false }
    await this.toServer()
  }

  private sendSoon(): void {
    if (this.cancelServer !== null || this.standing.state === 'other') return
    this.cancelServer = this.doors.wait(
      () => {
        this.cancelServer = null
        void this.toServer()
      },
      this.hasSentLately ? SERVER_APART : SERVER_AFTER,
    )
  }

  private async putOnDevice(): Promise<void> {
    const isKept = await this.doors.keepOnDevice(this.draft)
    if (!isKept && !this.draft.isOnServer) this.say({ state: 'unsaved' })
    else if (this.standing.state !== 'other' && !this.draft.isOnServer)
      this.say({ state: 'onDevice', at: this.draft.savedAt })
  }

  private async toServer(): Promise<void> {
    if (this.sending !== null) return
    this.sending = this.sendNow().finally(() => {
      this.sending = null
    })
    await this.sending
  }

  private async sendNow(): Promise<void> {
    const sent = this.draft
    this.say({ state: 'saving' })
    const answer = await this.doors.send({ content: sent.values, sendKey: sent.sendKey, version: sent.version })
    if (this.isOver) return
    if (answer === null) {
      await this.putOnDevice()
      return
    }
    if ('theirs' in answer) {
      this.say({ state: 'other', theirs: answer.theirs })
      return
    }
    this.hasSentLately = true
    const isWhole = this.draft.values === sent.values
    this.draft = { ...this.draft, version: answer.version, isOnServer: isWhole }
    this.say({ state: 'saved', at: answer.savedAt })
    await this.doors.keepOnDevice(this.draft)
    if (!isWhole) this.sendSoon()
  }

  private say(standing: DraftStanding): void {
    this.standing = standing
    for (const listener of this.listeners) listener()
  }
}

/** A short mark of a long text: the same for the same words. Not a secret, and not proof against someone who wants two alike. */
export function markOf(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return `${(b >>> 0).toString(36)}${(a >>> 0).toString(36)}`
}
