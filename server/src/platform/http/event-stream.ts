import type { StreamEvent } from '../operations.ts'

/**
 * Server-sent events (HTML Standard §9.2) from an async iterable. An event named `heartbeat` becomes a comment, which keeps
 * proxies from closing an idle connection.
 */
export async function* eventStream(events: AsyncIterable<StreamEvent>): AsyncGenerator<string> {
  yield ': open\n\n'
  for await (const one of events) {
    if (one.event === 'heartbeat') yield ': still here\n\n'
    else
      yield `${one.id === undefined ? '' : `id: ${one.id}\n`}event: ${one.event}\ndata: ${JSON.stringify(one.data)}\n\n`
  }
}
