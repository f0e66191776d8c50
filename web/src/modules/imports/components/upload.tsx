import type { DragEvent } from 'react'
import { useRef, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Notice } from '../../../design/states.tsx'
import { words } from '../strings/zh-CN.ts'
import type { ImportRun } from './use-import.ts'

export function Upload({ run, isReady }: { run: ImportRun; isReady: boolean }) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  if (run.state.at === 'uploading') return <Uploading percent={run.state.percent} stop={run.stop} />
  const take = (files: FileList | null): void => {
    const file = files?.[0]
    if (file !== undefined && isReady) run.upload(file)
  }
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <div
      className={isOver ? 'hp-drop hp-drop-over' : 'hp-drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {run.state.at === 'start' && run.state.failure !== null ? <Notice tone="late">{run.state.failure}</Notice> : null}
      <p>
        {words.dropHere}{' '}
        <Button look="primary" disabled={!isReady} onClick={() => input.current?.click()}>
          {words.choose}
        </Button>
      </p>
      <p className="hp-quiet">{isReady ? words.fileHelp : words.needUnder}</p>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        hidden
        aria-label={words.choose}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
    </div>
  )
}

function Uploading({ percent, stop }: { percent: number; stop: () => void }) {
  return (
    <div className="hp-drop" role="status">
      <p>{percent < 100 ? words.uploading(percent) : words.reading}</p>
      <progress max={100} value={percent < 100 ? percent : undefined} aria-label={words.reading} />
      <p>
        <Button onClick={stop}>{words.stop}</Button>
      </p>
    </div>
  )
}
