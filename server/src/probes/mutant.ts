import type { Permission } from '@hepai/contract/permissions'
import type { Assignment, OrganizationRef } from '../platform/grant.ts'

export type Covers = (assignment: Assignment, permission: Permission, organization: OrganizationRef) => boolean

/** What is broken on purpose just now; null leaves the real thing in place. */
export type Fault = {
  /** In commands and details: whether an assignment covers an organisation. */
  readonly covers?: Covers
  /** In lists: the subtrees that are shown, from those held. */
  readonly roots?: (roots: readonly string[]) => readonly string[]
  /** In lists: a range that is a plain prefix without its last slash. */
  readonly looseRange?: true
  /** For what concerns the whole city: held anywhere is enough. */
  readonly cityAnywhere?: true
}

export type GuardName = 'covers' | 'roots' | 'range' | 'city'

type State = {
  fault: Fault | null
  /** How often the fault changed an answer of a guard: where it never did, no probe can notice it. */
  timesFelt: number
  /** Guards that were asked since this was emptied. */
  readonly asked: Set<GuardName>
}

export const mutant: State = { fault: null, timesFelt: 0, asked: new Set() }

export const guardBrokenBy = (fault: Fault): GuardName => {
  if (fault.covers !== undefined) return 'covers'
  if (fault.roots !== undefined) return 'roots'
  return fault.looseRange === true ? 'range' : 'city'
}

const right: Covers = (assignment, permission, organization) =>
  assignment.permission === permission && organization.path.startsWith(assignment.path)

export const faults: Readonly<Record<string, Fault>> = {
  'covers everything': { covers: () => true },
  'covers any permission': { covers: (held, _permission, on) => on.path.startsWith(held.path) },
  'covers any place': { covers: (held, permission) => held.permission === permission },
  'covers what stands above': {
    covers: (held, permission, on) =>
      right(held, permission, on) || (held.permission === permission && held.path.startsWith(on.path)),
  },
  'covers a path that begins alike': {
    covers: (held, permission, on) => held.permission === permission && on.path.startsWith(held.path.slice(0, -1)),
  },
  'covers itself only': {
    covers: (held, permission, on) => held.permission === permission && on.path === held.path,
  },
  'covers nothing': { covers: () => false },
  'lists everything': { roots: () => ['/'] },
  'lists the first place held only': { roots: (roots) => roots.slice(0, 1) },
  'lists from the root of what is held': {
    roots: (roots) => roots.map((root) => root.replace(/^(\/[^/]+\/).*$/, '$1')),
  },
  'lists what begins alike': { looseRange: true },
  'lists nothing': { roots: () => ['/nothing/'] },
  'asks for the city anywhere': { cityAnywhere: true },
}
