import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../design/button.tsx'
import '../design/form.css'
import { type DownloadName, type Input, fetchFile } from './call.ts'
import { handFile } from './hand-file.ts'
import { words } from './strings/zh-CN.ts'

type Props<N extends DownloadName> = {
  readonly name: N
  readonly input: Input<N>
  readonly label: string
  /** What it is called for those who hear the page, where the label alone is not enough. */
  readonly fullLabel?: string
  readonly title?: string
  readonly icon?: ReactNode
  readonly look?: 'primary' | 'plain' | 'quiet'
}

/** A button that makes a file: says that it is being made, can be given up, and shows a refusal in words. */
export function FileButton<N extends DownloadName>(props: Props<N>) {
  const { name, input, label, fullLabel, title, icon, look = 'plain' } = props
  const [failure, setFailure] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const work = useRef<AbortController | null>(null)
  useEffect(() => () => work.current?.abort(), [])

  const make = async (): Promise<void> => {
    const controller = new AbortController()
    work.current = controller
    setFailure(null)
    setBusy(true)
    try {
      const file = await fetchFile(name, input, controller.signal)
      handFile(file.content, file.name)
    } catch (error) {
      if (!controller.signal.aborted) setFailure(error instanceof Error ? error.message : words.unexpected)
    } finally {
      if (!controller.signal.aborted) setBusy(false)
    }
  }
  const stop = (): void => {
    work.current?.abort()
    setBusy(false)
  }
  return (
    <>
      <Button
        {...{ look, title, icon }}
        isBusy={isBusy}
        aria-label={isBusy ? undefined : fullLabel}
        onClick={() => (isBusy ? undefined : void make())}
      >
        {isBusy ? words.makingFile : label}
      </Button>
      {isBusy ? (
        <Button look="quiet" onClick={stop}>
          {words.stop}
        </Button>
      ) : null}
      {failure === null ? null : (
        <span role="alert" className="hp-form-failure">
          {failure}
        </span>
      )}
    </>
  )
}
