import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { showToast } from '../../../design/toast.tsx'
import { isRecord, textOf } from '../../../platform/call-error.ts'
import { streamUrl } from '../../../platform/call.ts'
import { words } from '../strings/plan/zh-CN.ts'
import { type Editing, planKey } from './use-editing.ts'

const pollMs = 20_000
export type LiveState = 'open' | 'lost' | 'closed'

/** Hears what others change and fetches the plan again; what I did myself is not announced. */
export function useLive(planId: string, seq: number, editing: Editing): LiveState {
  const client = useQueryClient()
  const [state, setState] = useState<LiveState>('open')
  const latest = useRef({ seq, editing })
  useEffect(() => {
    latest.current = { seq, editing }
  })
  useEffect(() => {
    const source = new EventSource(streamUrl('planning.streamPlan', { planId, afterSeq: latest.current.seq }))
    source.onopen = () => setState('open')
    source.onerror = () => setState('lost')
    source.addEventListener('change', (event: MessageEvent<string>) => {
      const change = readChange(event.data)
      if (change === null) return
      void latest.current.editing.idle().then(() => {
        const now = latest.current
        if (now.editing.isOwn(change.seq) || change.seq <= now.seq) return
        showToast(words.changedBy(change.byName, change.label))
        return client.invalidateQueries({ queryKey: planKey(planId) })
      })
    })
    source.addEventListener('closed', () => {
      source.close()
      setState('closed')
    })
    return () => source.close()
  }, [client, planId])
  useEffect(() => {
    if (state !== 'lost') return
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: planKey(planId) }), pollMs)
    return () => clearInterval(timer)
  }, [client, planId, state])
  return state
}

function readChange(sent: string): { seq: number; byName: string; label: string } | null {
  const change: unknown = JSON.parse(sent)
  if (!isRecord(change) || typeof change['seq'] !== 'number') return null
  return { seq: change['seq'], byName: textOf(change['byName']) ?? '', label: textOf(change['label']) ?? '' }
}
