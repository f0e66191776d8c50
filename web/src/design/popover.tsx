import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import './popover.css'

type Props = {
  readonly label: string
  readonly button: ReactNode
  /** Of acts only: choosing one closes it. */
  readonly isMenu?: boolean
  readonly children: ReactNode
}

/** A small panel under a button; closes on Escape and on a click elsewhere. */
export function Popover({ label, button, isMenu = false, children }: Props) {
  const box = useRef<HTMLSpanElement>(null)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (!isOpen) return undefined
    const onOutside = (event: Event): void => {
      if (event.target instanceof Node && box.current?.contains(event.target) === false) setOpen(false)
    }
    document.addEventListener('pointerdown', onOutside)
    return () => document.removeEventListener('pointerdown', onOutside)
  }, [isOpen])
  return (
    <span ref={box} className="hp-popover" onKeyDown={(event) => (event.key === 'Escape' ? setOpen(false) : undefined)}>
      <button type="button" className="hp-popover-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {button}
      </button>
      {isOpen ? (
        <span
          role="group"
          aria-label={label}
          className="hp-popover-panel"
          onClick={(event) => {
            if (isMenu && event.target instanceof Element && event.target.closest('button') !== null) setOpen(false)
          }}
        >
          {children}
        </span>
      ) : null}
    </span>
  )
}
