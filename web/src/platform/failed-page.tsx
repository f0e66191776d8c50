import { Button } from '../design/button.tsx'
import { showToast } from '../design/toast.tsx'
import { CallError } from './call-error.ts'
import { copyText, mayCopy } from './copy-text.ts'
import { isMissingPart } from './missing-part.ts'
import { words } from './strings/zh-CN.ts'

/** The error page: what to do, and the number to give to the administrator. */
export function FailedPage({ error, again }: { error: unknown; again?: () => void }) {
  if (isMissingPart(error)) return <PartMissing />
  const requestId = error instanceof CallError ? error.requestId : null
  const help = error instanceof CallError ? error.message : words.failedHelp
  const copy = (): void => {
    void copyText(requestId ?? '').then(() => showToast(words.copied))
  }
  return (
    <div className="hp-state" role="alert">
      <h1>{words.failed}</h1>
      <p className="hp-quiet">{help}</p>
      {requestId === null ? null : (
        <p>
          {words.requestId} <code>{requestId}</code>
        </p>
      )}
      <div className="hp-state-do">
        {requestId === null || !mayCopy ? null : <Button onClick={copy}>{words.copy}</Button>}
        <Button look="primary" onClick={again ?? (() => window.location.reload())}>
          {words.again}
        </Button>
      </div>
    </div>
  )
}

/** A part of the pages that is not there any more after an upgrade comes only with the page anew. */
function PartMissing() {
  return (
    <div className="hp-state" role="alert">
      <h1>{words.failed}</h1>
      <p className="hp-quiet">{navigator.onLine ? words.newVersion : words.pageNotReached}</p>
      <div className="hp-state-do">
        <Button look="primary" onClick={() => window.location.reload()}>
          {words.refresh}
        </Button>
      </div>
    </div>
  )
}
