import type { ComponentProps, ReactNode } from 'react'
import './button.css'

type Look = 'primary' | 'plain' | 'quiet' | 'danger'
type Props = Omit<ComponentProps<'button'>, 'className'> & {
  readonly look?: Look
  readonly isBusy?: boolean
  readonly icon?: ReactNode
}

/** Buttons are verbs. One primary on a page. */
export function Button({ look = 'plain', isBusy = false, icon, type = 'button', children, ...rest }: Props) {
  return (
    <button {...rest} type={type} className={`hp-button hp-button-${look}`} aria-busy={isBusy || undefined}>
      {icon}
      {children}
    </button>
  )
}

/** A link that looks like a button, for what leads to another page or a file. */
export function ButtonLink({ look = 'plain', ...rest }: Omit<ComponentProps<'a'>, 'className'> & { look?: Look }) {
  return <a {...rest} className={`hp-button hp-button-${look}`} />
}
