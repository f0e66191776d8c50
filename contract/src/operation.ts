import type { z } from 'zod'
import type { Permission } from './permissions.ts'

/** Who may call: holders of a permission, anyone signed in, or anyone at all. */
export type Guard = Permission | 'signedIn' | 'public'

/**
 * `query` reads (GET), `command` writes (POST), `download` answers a file (GET), `upload` takes a file as the raw body
 * and its input from the query string (POST), `stream` is a server-sent event stream (GET).
 */
export type OperationKind = 'query' | 'command' | 'download' | 'upload' | 'stream'

/** One named request. The name is also its URL, its file, its permission probe, its audit entry. */
export type Operation<
  Name extends string = string,
  Kind extends OperationKind = OperationKind,
  In extends z.ZodType = z.ZodType,
  Out extends z.ZodType = z.ZodType,
  Refuses extends string = string,
  G extends Guard = Guard,
> = {
  readonly name: Name
  readonly kind: Kind
  /** One Chinese sentence for the API page. */
  readonly summary: string
  readonly guard: G
  readonly input: In
  readonly output: Out
  readonly refuses: readonly Refuses[]
  /** Largest accepted body in bytes; the server's default otherwise. */
  readonly maxBodyBytes?: number
  /** The body of an upload is handed over as it arrives, not collected in memory first. */
  readonly isStreamed?: boolean
}

export function operation<
  const Name extends string,
  const Kind extends OperationKind,
  In extends z.ZodType,
  Out extends z.ZodType,
  const Refuses extends string = never,
  const G extends Guard = Guard,
>(definition: Operation<Name, Kind, In, Out, Refuses, G>): Operation<Name, Kind, In, Out, Refuses, G> {
  return definition
}
