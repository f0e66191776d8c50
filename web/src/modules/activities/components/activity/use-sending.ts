import { useRef, useState } from 'react'
import { newId } from '../../../../platform/new-id.ts'
import { useUpload } from '../../../../platform/use-call.ts'

export type Sending = {
  readonly key: string
  readonly name: string
  readonly percent: number
  /** Why it was not taken, in the server's words. */
  readonly failure: string | null
}

/** Files on their way to a record, one after another, so that a weak line carries the first before the second begins. */
export function useSending(activityId: string) {
  const [rows, setRows] = useState<readonly Sending[]>([])
  const stoppers = useRef(new Map<string, AbortController>())
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const upload = useUpload('activities.attachFile')

  const forget = (key: string): void => setRows((old) => old.filter((each) => each.key !== key))
  const change = (key: string, next: Partial<Sending>): void =>
    setRows((old) => old.map((each) => (each.key === key ? { ...each, ...next } : each)))

  const sendOne = async (key: string, file: File, signal: AbortSignal): Promise<void> => {
    if (isStopped(signal)) return
    try {
      const onProgress = (part: number): void => change(key, { percent: Math.round(part * 100) })
      await upload.mutateAsync({ input: { activityId, fileName: file.name }, file, onProgress, signal })
      forget(key)
    } catch (error) {
      if (!isStopped(signal)) change(key, { failure: error instanceof Error ? error.message : String(error) })
    }
  }
  const send = (files: readonly File[]): void => {
    for (const file of files) {
      const key = newId()
      const stopper = new AbortController()
      stoppers.current.set(key, stopper)
      setRows((old) => [...old, { key, name: file.name, percent: 0, failure: null }])
      queue.current = queue.current.then(() => sendOne(key, file, stopper.signal))
    }
  }
  const stop = (key: string): void => {
    stoppers.current.get(key)?.abort()
    forget(key)
  }
  return { rows, send, stop, forget }
}

const isStopped = ({ aborted }: AbortSignal): boolean => aborted
