import type { GraphEdit } from '@hepai/contract/planning-shapes'

/**
 * Which version of a thing my own saving made out of which. An edit prepared on an older version that only I have
 * changed since is carried forward; anything another person changed in between stays as it is and meets the conflict.
 */
export type OwnVersions = ReadonlyMap<string, number>

const key = (id: string, version: number) => `${id}:${version}`

export function remembering(
  known: OwnVersions,
  edits: readonly GraphEdit[],
  applied: readonly { readonly id: string; readonly version: number }[],
): OwnVersions {
  const made = new Map(applied.map(({ id, version }) => [id, version]))
  const next = new Map(known)
  for (const edit of edits) {
    const after = made.get(edit.id)
    if (edit.do !== 'add' && after !== undefined && after !== edit.version) next.set(key(edit.id, edit.version), after)
  }
  return next
}

export function carriedForward(known: OwnVersions, edits: readonly GraphEdit[]): GraphEdit[] {
  return edits.map((edit) => (edit.do === 'add' ? edit : { ...edit, version: newest(known, edit.id, edit.version) }))
}

function newest(known: OwnVersions, id: string, version: number): number {
  let current = version
  for (let steps = 0; steps <= known.size; steps += 1) {
    const next = known.get(key(id, current))
    if (next === undefined) return current
    current = next
  }
  return current
}

/** On “keep mine”: the same edits on top of what the other person saved. */
export function onTopOf(edits: readonly GraphEdit[], current: ReadonlyMap<string, number>): GraphEdit[] {
  return edits.map((edit) => (edit.do === 'add' ? edit : { ...edit, version: current.get(edit.id) ?? edit.version }))
}
