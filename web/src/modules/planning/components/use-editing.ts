import type { GraphEdit, PlanView } from '@hepai/contract/planning-shapes'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { keepInTab, readInTab, undoPrefix } from '../../../design/drafts.ts'
import { CallError, isConflict } from '../../../platform/call-error.ts'
import { command, type Output, query } from '../../../platform/call.ts'
import { useSession } from '../../../platform/session.tsx'
import { foreseen } from '../layout/foreseen.ts'
import { type KeptUndo, keptText, readKept } from '../layout/kept-undo.ts'
import { carriedForward, remembering } from '../layout/own-versions.ts'
import { didStep, redidStep, undidStep, type UndoStack } from '../layout/undo-stack.ts'
import type { WorkCalendar } from '../layout/work-calendar.ts'
import { words } from '../strings/plan/zh-CN.ts'

type Answer = Output<'planning.editPlan'>
export type Outcome =
  | { readonly isSaved: true; readonly answer: Answer }
  | { readonly isSaved: false; readonly message: string; readonly error: CallError | null }
export type Conflict = { readonly edits: readonly GraphEdit[]; readonly label: string; readonly current: PlanView }
export type LastEffects = { readonly label: string; readonly answer: Answer }

export type Editing = {
  /** The one way to change the plan. `isQuiet` leaves it to the caller to show a refusal at its place. */
  readonly edit: (edits: readonly (GraphEdit | null)[], label: string, isQuiet?: boolean) => Promise<Outcome>
  readonly undo: () => void
  /** Takes back what was called so as long as nothing was done after it; else says why not. */
  readonly undoOnly: (label: string) => void
  readonly redo: () => void
  readonly stack: UndoStack
  readonly effects: LastEffects | null
  readonly failure: string | null
  readonly conflict: Conflict | null
  readonly settle: () => void
  /** Says why something cannot be done, without asking the server. */
  readonly refuse: (why: string) => void
  readonly savedAt: string | null
  readonly isSaving: boolean
  readonly isOwn: (seq: number) => boolean
  readonly idle: () => Promise<unknown>
}

const keptOf = new Map<string, KeptUndo>()

/**
 * What can be undone stays while a person looks at another page and comes back, and when the page is loaded anew.
 *
 * @param key whose it is and of which plan; somebody else may sign in in the same tab
 */
function keptFor(key: string): KeptUndo {
  const kept = keptOf.get(key) ?? readKept(readInTab(`${undoPrefix}${key}`))
  keptOf.set(key, kept)
  return kept
}

function keepFor(key: string, changed: Partial<KeptUndo>): void {
  const kept = { ...keptFor(key), ...changed }
  keptOf.set(key, kept)
  keepInTab(`${undoPrefix}${key}`, keptText(kept))
}

export const planKey = (planId: string) => ['planning.showPlan', { planId }] as const

/** Sends one batch and remembers what it did: effects, refusal, conflict, and which versions are my own. */
function useSender(planId: string, keptKey: string) {
  const [effects, setEffects] = useState<LastEffects | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const ownSeqs = useRef(new Set<number>())
  const send = useCallback(
    async (edits: readonly GraphEdit[], label: string, isQuiet: boolean): Promise<Outcome> => {
      const kept = keptFor(keptKey)
      const carried = carriedForward(kept.own, edits)
      try {
        const answer = await command('planning.editPlan', { planId, edits: carried, label: label.slice(0, 120) })
        keepFor(keptKey, { own: remembering(kept.own, carried, answer.applied) })
        ownSeqs.current.add(answer.seq)
        setEffects({ label, answer })
        setFailure(null)
        setSavedAt(new Date().toISOString())
        return { isSaved: true, answer }
      } catch (error) {
        if (!(error instanceof CallError)) throw error
        const { message } = error
        if (isConflict(error)) {
          setConflict({ edits: carried, label, current: await query('planning.showPlan', { planId }) })
        } else if (!isQuiet) setFailure(message)
        return { isSaved: false, message, error }
      }
    },
    [planId, keptKey],
  )
  const settle = useCallback(() => {
    setEffects(null)
    setFailure(null)
    setConflict(null)
  }, [])
  const isOwn = useCallback((seq: number) => ownSeqs.current.has(seq), [])
  return { send, settle, isOwn, refuse: setFailure, effects, failure, conflict, savedAt }
}

type Send = ReturnType<typeof useSender>['send']

/** Edits go one after another; the plan shows what is foreseen until the last answer is there, then what is. */
function useQueue(planId: string, calendar: WorkCalendar, send: Send) {
  const client = useQueryClient()
  const [waiting, setWaiting] = useState(0)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const enqueue: Send = useCallback(
    (edits, label, isQuiet) => {
      const before = client.cancelQueries({ queryKey: planKey(planId) })
      client.setQueryData<PlanView>(planKey(planId), (plan) => plan && foreseen(plan, edits, calendar))
      setWaiting((count) => count + 1)
      const run = queue.current
        .then(() => before)
        .then(() => send(edits, label, isQuiet))
        .finally(() => setWaiting((count) => count - 1))
      const tail = run.catch(() => undefined)
      queue.current = tail
      void tail.then(() => (queue.current === tail ? client.invalidateQueries() : undefined))
      return run
    },
    [calendar, client, planId, send],
  )
  const idle = useCallback(() => queue.current, [])
  return { enqueue, idle, isSaving: waiting > 0 }
}

/** The one door through which every view changes the plan, with undo and redo across the views. */
export function useEditing(planId: string, calendar: WorkCalendar): Editing {
  const keptKey = `${useSession().me.accountId} ${planId}`
  const { send, settle, isOwn, refuse, effects, failure, conflict, savedAt } = useSender(planId, keptKey)
  const { enqueue, idle, isSaving } = useQueue(planId, calendar, send)
  const [stack, setStack] = useState(() => keptFor(keptKey).stack)
  const isStepping = useRef(false)
  const stackNow = useRef(stack)
  useEffect(() => {
    stackNow.current = stack
    keepFor(keptKey, { stack })
  }, [keptKey, stack])
  const acts = useMemo(() => {
    const edit: Editing['edit'] = async (edits, label, isQuiet = false) => {
      const real = edits.filter((each) => each !== null)
      if (real.length === 0) return { isSaved: false, message: '', error: null }
      const outcome = await enqueue(real, label, isQuiet)
      if (outcome.isSaved) setStack((known) => didStep(known, { label, edits: outcome.answer.inverse }))
      return outcome
    }
    const step = async (kind: 'past' | 'future') => {
      const last = stackNow.current[kind].at(-1)
      if (last === undefined || isStepping.current) return
      isStepping.current = true
      const label = (kind === 'past' ? words.undoWhat : words.redoWhat)(last.label)
      const outcome = await enqueue(last.edits, label, false).finally(() => (isStepping.current = false))
      if (!outcome.isSaved) return
      const inverse = { label: last.label, edits: outcome.answer.inverse }
      setStack((known) => (kind === 'past' ? undidStep(known, inverse) : redidStep(known, inverse)))
    }
    const undoOnly = (label: string) => {
      if (stackNow.current.past.at(-1)?.label === label) void step('past')
      else refuse(words.notLast(label))
    }
    return { edit, undo: () => void step('past'), undoOnly, redo: () => void step('future') }
  }, [enqueue, refuse])
  return useMemo(
    () => ({ ...acts, settle, isOwn, refuse, idle, stack, effects, failure, conflict, savedAt, isSaving }),
    [acts, settle, isOwn, refuse, idle, stack, effects, failure, conflict, savedAt, isSaving],
  )
}
