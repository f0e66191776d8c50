import { Button } from '../../../design/button.tsx'
import { DropFile } from '../../../design/drop-file.tsx'
import { Notice } from '../../../design/states.tsx'
import { words } from '../strings/zh-CN.ts'
import type { ImportRun } from './use-import.ts'

export function Upload({ run, isReady }: { run: ImportRun; isReady: boolean }) {
  if (run.state.at === 'uploading') return <Uploading percent={run.state.percent} stop={run.stop} />
  return (
    <DropFile
      prompt={words.dropHere}
      choose={words.choose}
      help={isReady ? words.fileHelp : words.needUnder}
      accept=".xlsx"
      isReady={isReady}
      onFiles={([file]) => {
        if (file !== undefined) run.upload(file)
      }}
    >
      {run.state.at === 'start' && run.state.failure !== null ? <Notice tone="late">{run.state.failure}</Notice> : null}
    </DropFile>
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
