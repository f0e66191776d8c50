import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Calendar } from './calendar.ts'
import type { Clock } from './clock.ts'
import type { CryptoProvider } from './crypto.ts'
import type { Outgoing } from './outgoing/outgoing.ts'
import type { FileRules } from './file-rules.ts'
import type { Tables } from './tables.ts'

/** What every handler may use; made once by the start, or by a test. */
export type Platform = {
  readonly db: Kysely<Tables>
  readonly clock: Clock
  readonly dayOf: (instant: Date) => string
  readonly crypto: CryptoProvider
  readonly calendar: Calendar
  readonly newId: () => string
  /** A number in [0, 1), injected so that tests can repeat. */
  readonly chance: () => number
  readonly log: Logger
  /** The database holds the sample city (示范数据). */
  readonly isSample: boolean
  /** Answers are checked against their schema: in tests, where a stripped field should be a failure. */
  readonly checksAnswers: boolean
  readonly outgoing: Outgoing
  /** Folder for keys and files. */
  readonly dataDirectory: string
  readonly fileRules: FileRules
}
