import { appendFileSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** One write as it was asked for, and what it must leave behind if it happens. */
export const Write = z.object({
  key: z.string(),
  operation: z.enum(['people.createPerson', 'planning.enterReadings', 'planning.editPlan']),
  input: z.unknown(),
  effect: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('person'), name: z.string() }),
    z.object({ kind: z.literal('readings'), indicatorId: z.string(), days: z.array(z.string()) }),
    z.object({ kind: z.literal('task'), planId: z.string(), taskId: z.string() }),
  ]),
})
export type Write = z.infer<typeof Write>

const Line = z.union([
  z.object({ event: z.literal('asked'), write: Write }),
  z.object({ event: z.literal('answered'), key: z.string(), status: z.number(), body: z.unknown() }),
])

export type Answered = { readonly write: Write; readonly status: number; readonly body: unknown }
export type Told = { readonly answered: readonly Answered[]; readonly unanswered: readonly Write[] }

/** What the writers asked and were told, on disk and outside the server's directory. */
export type Journal = {
  readonly asked: (write: Write) => void
  readonly answered: (key: string, status: number, body: unknown) => void
  readonly read: () => Told
}

export function openJournal(path: string): Journal {
  const append = (line: z.infer<typeof Line>): void => {
    appendFileSync(path, `${JSON.stringify(line)}\n`)
  }
  return {
    asked: (write) => {
      append({ event: 'asked', write })
    },
    answered: (key, status, body) => {
      append({ event: 'answered', key, status, body })
    },
    read: () => told(readFileSync(path, 'utf8')),
  }
}

function told(text: string): Told {
  const lines = text.split('\n').filter((line) => line !== '')
  const writes = new Map<string, Write>()
  const answered: Answered[] = []
  for (const line of lines.map((one) => Line.parse(JSON.parse(one)))) {
    if (line.event === 'asked') writes.set(line.write.key, line.write)
    else {
      const write = writes.get(line.key)
      if (write !== undefined) answered.push({ write, status: line.status, body: line.body })
      writes.delete(line.key)
    }
  }
  return { answered, unanswered: [...writes.values()] }
}
