import type { ReactNode } from 'react'
import { useId, useLayoutEffect, useRef } from 'react'
import { words } from '../strings/plan/zh-CN.ts'

type Props = {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly note?: ReactNode
}

/** A quick look beside the view; Escape closes it and gives the focus back. */
export function SideDrawer({ title, note, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  // Before the effects of what is inside, so that these may choose where the focus goes.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="pl-drawer"
      aria-labelledby={titleId}
      onCancel={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <div className="pl-drawer-in">
        <header className="pl-drawer-head">
          <h2 id={titleId}>{title}</h2>
          <span className="hp-quiet">{note}</span>
          <button type="button" className="pl-close" aria-label={words.close} onClick={onClose}>
            ×
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}
