import { EventEmitter } from 'node:events'

const changed = new EventEmitter()
// Each open stream listens; their number is bounded per account by the stream itself.
changed.setMaxListeners(0)

/** Tells the open streams of this process that a plan has news. */
export function signalPlan(planId: string): void {
  changed.emit(planId)
}

/** Calls back at each signal of a plan until the returned function is called. */
export function onPlanSignal(planId: string, listener: () => void): () => void {
  changed.on(planId, listener)
  return () => {
    changed.off(planId, listener)
  }
}
