import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { Notice } from '../../../design/states.tsx'
import type { Output } from '../../../platform/call.ts'
import { query } from '../../../platform/call.ts'
import { timeOf } from '../../../platform/dates.ts'
import { figure } from '../../../platform/numbers.ts'
import { words } from '../strings/zh-CN.ts'

type Verdict = Output<'audit.verifyChain'>
type State = { readonly at: 'idle' | 'busy' } | { readonly at: 'told'; readonly verdict: Verdict | string }

/** Walks the hash chain from its first entry and says what was found. */
export function Verify() {
  const [state, setState] = useState<State>({ at: 'idle' })
  const verify = (): void => {
    setState({ at: 'busy' })
    query('audit.verifyChain', {}).then(
      (verdict) => setState({ at: 'told', verdict }),
      (error: unknown) => setState({ at: 'told', verdict: error instanceof Error ? error.message : String(error) }),
    )
  }
  return (
    <>
      <Button look="primary" isBusy={state.at === 'busy'} onClick={verify}>
        {state.at === 'busy' ? words.verifying : words.verify}
      </Button>
      {state.at === 'told' ? (
        <Dialog title={words.verify} onClose={() => setState({ at: 'idle' })}>
          <Told verdict={state.verdict} />
          <div className="hp-dialog-do">
            <Button onClick={() => setState({ at: 'idle' })}>{words.close}</Button>
          </div>
        </Dialog>
      ) : null}
    </>
  )
}

function Told({ verdict }: { verdict: Verdict | string }) {
  if (typeof verdict === 'string') return <Notice tone="late">{verdict}</Notice>
  if (!verdict.intact) {
    return <Notice tone="late">{words.broken(verdict.brokenAtSeq ?? 0, verdict.why ?? '')}</Notice>
  }
  return (
    <div className="hp-stack">
      <p>{words.intact(figure(verdict.entries), timeOf(verdict.checkedAt))}</p>
      <p className="hp-quiet">{words.headHash(verdict.headHash)}</p>
    </div>
  )
}
