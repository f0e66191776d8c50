import type { ReactNode } from 'react'
import { useEffect, useId, useRef } from 'react'
import { Button } from './button.tsx'
import { words } from './strings/zh-CN.ts'
import './dialog.css'

type Props = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode }

/** Asks one question. The browser's own dialog keeps the focus inside, closes on Escape and gives the focus back. */
export function Dialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog ref={dialog} className="hp-dialog" aria-labelledby={titleId} onCancel={onClose}>
      <div className="hp-dialog-in">
        <h2 id={titleId}>{title}</h2>
        {children}
      </div>
    </dialog>
  )
}

type AskProps = Props & {
  readonly act: string
  readonly isDangerous?: boolean
  readonly isBusy?: boolean
  readonly onConfirm: () => void
}

/** Says in words what will happen, and names the act on the button. */
export function ConfirmAsk({ act, isDangerous = false, isBusy = false, onConfirm, children, ...rest }: AskProps) {
  return (
    <Dialog {...rest}>
      <div className="hp-dialog-body">{children}</div>
      <div className="hp-dialog-do">
        <Button onClick={rest.onClose}>{words.cancel}</Button>
        <Button look={isDangerous ? 'danger' : 'primary'} isBusy={isBusy} onClick={onConfirm}>
          {act}
        </Button>
      </div>
    </Dialog>
  )
}
