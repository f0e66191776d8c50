import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { showToast } from '../../../design/toast.tsx'
import { copyText, mayCopy } from '../../../platform/copy-text.ts'
import { longInstant } from '../../../platform/dates.ts'
import { words } from '../strings/zh-CN.ts'
import './once-password.css'

const said = words.accounts

export type Once = { readonly name: string; readonly password: string; readonly validUntil: string }

/** Shown once; the server keeps only its hash. */
export function OncePassword({ name, password, validUntil, onClose }: Once & { onClose: () => void }) {
  return (
    <Dialog title={`${said.once} · ${name}`} onClose={onClose}>
      <div className="hp-stack">
        <code className="hp-once">{password}</code>
        <p>{said.onceHelp(longInstant(validUntil))}</p>
      </div>
      <div className="hp-dialog-do">
        {mayCopy ? (
          <Button onClick={() => void copyText(password).then(() => showToast(said.copied))}>{said.copy}</Button>
        ) : null}
        <Button look="primary" onClick={onClose}>
          {said.close}
        </Button>
      </div>
    </Dialog>
  )
}
