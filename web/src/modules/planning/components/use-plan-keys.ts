import { useEffect, useRef } from 'react'
import { planViews } from '../layout/task-filter.ts'
import { usePlan } from './plan-context.ts'

/** 1–4 change the view, Ctrl-Z takes back, Ctrl-Shift-Z and Ctrl-Y do again; not while something is being typed. */
export function usePlanKeys(): void {
  const { editing, setSearch } = usePlan()
  const act = useRef({ editing, setSearch })
  useEffect(() => {
    act.current = { editing, setSearch }
  })
  useEffect(() => {
    const undoOrRedo = (event: KeyboardEvent, key: string) => {
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) act.current.editing.redo()
      else act.current.editing.undo()
    }
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return
      const key = event.key.toLowerCase()
      const view = planViews[Number(key) - 1]
      if (event.ctrlKey || event.metaKey) undoOrRedo(event, key)
      else if (view !== undefined && !event.altKey) act.current.setSearch({ view })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
}
