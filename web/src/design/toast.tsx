import { useSyncExternalStore } from 'react'
import { Button } from './button.tsx'
import { words } from './strings/zh-CN.ts'
import './toast.css'

type Toast = { readonly key: number; readonly text: string; readonly undo?: (() => void) | undefined }

const showMs = 8000
let toasts: readonly Toast[] = []
let lastKey = 0
const listeners = new Set<() => void>()

function change(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

const drop = (key: number): void => change(toasts.filter((each) => each.key !== key))

/** Says briefly what is now so; a destructive act passes `undo`. */
export function showToast(text: string, undo?: () => void): void {
  lastKey += 1
  const key = lastKey
  change([...toasts.slice(-2), { key, text, undo }])
  setTimeout(() => drop(key), showMs)
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts)
  return (
    <div className="hp-toasts hp-screen-only" role="status" aria-live="polite">
      {shown.map((each) => (
        <div key={each.key} className="hp-toast">
          <span>{each.text}</span>
          {each.undo === undefined ? null : <UndoButton toast={each} undo={each.undo} />}
          <button type="button" className="hp-toast-close" aria-label={words.close} onClick={() => drop(each.key)}>
            ×
          </button>
        </div>
      ))}
    </div>
  )
}

function UndoButton({ toast, undo }: { toast: Toast; undo: () => void }) {
  const act = (): void => {
    drop(toast.key)
    undo()
  }
  return <Button onClick={act}>{words.undo}</Button>
}
