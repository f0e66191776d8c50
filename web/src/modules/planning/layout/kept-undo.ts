import type { GraphEdit } from '@hepai/contract/planning-shapes'
import { isRecord } from '../../../platform/call-error.ts'
import type { OwnVersions } from './own-versions.ts'
import { type Step, type UndoStack, emptyStack } from './undo-stack.ts'

/** What a person can take back in a plan, and which versions are of their own making. */
export type KeptUndo = { readonly own: OwnVersions; readonly stack: UndoStack }

export const nothingKept: KeptUndo = { own: new Map(), stack: emptyStack }

/** The tab's store holds some megabytes for everything; nobody goes back further after a reload. */
const MOST_STEPS = 30

export function keptText({ own, stack }: KeptUndo): string {
  const { past, future } = stack
  return JSON.stringify({ own: [...own], past: past.slice(-MOST_STEPS), future: future.slice(-MOST_STEPS) })
}

/** Nothing where the text is missing or not ours: an undo that cannot be trusted is none. */
export function readKept(text: string | null): KeptUndo {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    if (!isRecord(value)) return nothingKept
    const [past, future, own] = [stepsIn(value['past']), stepsIn(value['future']), ownIn(value['own'])]
    return past === null || future === null || own === null ? nothingKept : { own, stack: { past, future } }
  } catch {
    return nothingKept
  }
}

function stepsIn(value: unknown): readonly Step[] | null {
  return Array.isArray(value) && value.every(isStep) ? value : null
}

function ownIn(value: unknown): OwnVersions | null {
  return Array.isArray(value) && value.every(isOwn) ? new Map(value) : null
}

const isOwn = (value: unknown): value is [string, number] =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && typeof value[1] === 'number'

const isStep = (value: unknown): value is Step =>
  isRecord(value) && typeof value['label'] === 'string' && Array.isArray(value['edits']) && value['edits'].every(isEdit)

/** Its fields are judged by the server, as those of every edit are. */
const isEdit = (value: unknown): value is GraphEdit =>
  isRecord(value) && typeof value['do'] === 'string' && typeof value['id'] === 'string'
