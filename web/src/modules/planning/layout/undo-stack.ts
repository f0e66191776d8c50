import type { GraphEdit } from '@hepai/contract/planning-shapes'

/** One thing a person did, and the edits that take it back. */
export type Step = { readonly label: string; readonly edits: readonly GraphEdit[] }
export type UndoStack = { readonly past: readonly Step[]; readonly future: readonly Step[] }

export const emptyStack: UndoStack = { past: [], future: [] }
const deepest = 100

/** A new act ends what could be done again. */
export function didStep(stack: UndoStack, inverse: Step): UndoStack {
  return { past: [...stack.past, inverse].slice(-deepest), future: [] }
}

export function undidStep(stack: UndoStack, inverse: Step): UndoStack {
  return { past: stack.past.slice(0, -1), future: [...stack.future, inverse] }
}

export function redidStep(stack: UndoStack, inverse: Step): UndoStack {
  return { past: [...stack.past, inverse], future: stack.future.slice(0, -1) }
}
