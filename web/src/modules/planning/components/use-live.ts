import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { showToast } from '../../../design/toast.tsx'
import { streamUrl } from '../../../platform/call.ts'
import { words } from '../strings/plan/zh-CN.ts'
import { type Editing, planKey } from './use-editing.ts'

const Change = z.object({ seq: z.number(), byName: z.string(), label: z.string(), taskIds: z.array(z.string()) })
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
    source.onerror = () => setState(source.readyState === EventSource.CLOSED ? 'closed' : 'lost')
    source.addEventListener('change', (event: MessageEvent<string>) => {
      const change = Change.parse(JSON.parse(event.data))
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
  return state
}
