import { operation } from '@hepai/contract/operation'
import { z } from 'zod'
import { authorize } from '../../server/src/platform/grant.ts'
import { command, query } from '../../server/src/platform/operations.ts'

const shape = {
  summary: '',
  guard: 'planning.edit',
  input: z.strictObject({}),
  output: z.strictObject({ id: z.string() }),
}
const act = operation({ ...shape, name: 'planted.act', kind: 'command', guard: 'planning.edit', refuses: [] })
const look = operation({ ...shape, name: 'planted.look', kind: 'query', guard: 'public', refuses: [] })
const organization = { id: 'here', path: '/here/' }

// does not compile: TS2322 — a command without an audit entry
export const silent = command(act, () => Promise.resolve({ output: { id: '1' } }))

// does not compile: TS2322 — an answer of another shape than the contract's
export const loose = query(look, () => Promise.resolve({ id: 1 }))

// does not compile: TS18047 — before signing in there may be nobody
export const nobody = query(look, ({ actor }) => Promise.resolve({ id: actor.name }))

export const spoken = command(act, ({ actor }) => {
  const grant = authorize(actor, 'planning.edit', organization)
  return Promise.resolve({ output: { id: '1' }, audit: { grant, subjectId: null, change: {} } })
})
