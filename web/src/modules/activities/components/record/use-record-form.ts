import { useEffect, useEffectEvent, useState } from 'react'
import type { FormState } from '../../../../design/use-form.ts'
import { useForm } from '../../../../design/use-form.ts'
import { CallError } from '../../../../platform/call-error.ts'
import { markOf } from '../../layout/draft-keeper.ts'
import type { RecordValues } from '../../layout/record-values.ts'
import type { RecordDraft } from './with-draft.tsx'

type Setup<Sent> = {
  readonly draft: RecordDraft
  readonly initial: RecordValues
  readonly check: (values: RecordValues) => Partial<Record<keyof RecordValues, string | undefined>>
  readonly toSend: (values: RecordValues) => Sent
  /** Sends with a key that is the same for the same words, and answers what follows once the record stands. */
  readonly send: (sent: Sent, values: RecordValues, key: string) => Promise<() => unknown>
}

const retryAfterMs = 10_000
const isNotReached = (error: unknown): boolean => error instanceof CallError && error.status === 0

/** The form of a record: kept while it is typed, sent once, and sent again by itself when the connection was lost. */
export function useRecordForm<Sent>({ draft, initial, check, toSend, send }: Setup<Sent>) {
  const { keeper } = draft
  const [isLost, setLost] = useState(false)
  const form = useForm<RecordValues>('record', {
    initial: { ...initial, ...known(draft, initial) },
    check,
    submit: async (values) => {
      const sent = toSend(values)
      const key = await keeper.keyFor(markOf(JSON.stringify(sent)))
      try {
        const follow = await send(sent, values, key)
        await keeper.recorded()
        await follow()
      } catch (error) {
        setLost(isNotReached(error))
        throw error
      }
    },
  })
  useKeeping(form, draft)
  useSendingAgain(isLost, () => {
    setLost(false)
    form.submit()
  })
  return { form, isLost }
}

const known = ({ values }: RecordDraft, initial: RecordValues): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values ?? {}).filter(([name]) => name in initial))

/** Criticism is encrypted where it is kept, so no draft holds it. */
function useKeeping({ values }: FormState<RecordValues>, { keeper }: RecordDraft): void {
  const [first] = useState(values)
  useEffect(() => {
    if (values !== first) keeper.keep({ ...values, criticism: '' })
  }, [values, first, keeper])
}

function useSendingAgain(isLost: boolean, submit: () => void): void {
  const again = useEffectEvent(submit)
  useEffect(() => {
    if (!isLost) return
    const now = (): void => again()
    const timer = setInterval(() => {
      if (navigator.onLine) again()
    }, retryAfterMs)
    window.addEventListener('online', now)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', now)
    }
  }, [isLost])
}
