import { Button } from '../../../design/button.tsx'
import { DropFile } from '../../../design/drop-file.tsx'
import { Notice } from '../../../design/states.tsx'
import { words } from '../strings/zh-CN.ts'
import type { ImportRun, Importable } from './use-import.ts'

type Props = { readonly kind: Importable; readonly run: ImportRun; readonly isReady: boolean }

export function Upload({ kind, run, isReady }: Props) {
  if (run.state.at === 'uploading') return <Uploading percent={run.state.percent} stop={run.stop} />
  return (
    <DropFile
      prompt={words.dropHere}
      choose={words.choose}
      help={isReady ? fileHelp(kind) : words.needUnder}
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

const fileHelp = (kind: Importable): string => (kind === 'ledger' ? words.ledgerFileHelp : words.fileHelp)

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
