import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '../../design/icons.tsx'
import { useSession } from '../session.tsx'
import { words } from '../strings/zh-CN.ts'
import { signOut } from './sign-out.ts'

export function UserMenu() {
  const { me } = useSession()
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const onOutside = (event: Event): void => {
      if (event.target instanceof Node && box.current?.contains(event.target) === false) setOpen(false)
    }
    document.addEventListener('pointerdown', onOutside)
    return () => document.removeEventListener('pointerdown', onOutside)
  }, [])
  return (
    <div ref={box} className="hp-user" onKeyDown={(event) => (event.key === 'Escape' ? setOpen(false) : undefined)}>
      <button type="button" className="hp-user-name" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="person" size={18} />
        {me.name}
        <Icon name="down" size={14} />
      </button>
      {isOpen ? (
        <div className="hp-menu">
          <p className="hp-quiet">{me.login}</p>
          <Link to="/settings/me" className="hp-menu-item" onClick={() => setOpen(false)}>
            {words.mySessions}
          </Link>
          <button type="button" className="hp-menu-item" onClick={() => void signOut()}>
            {words.signOut}
          </button>
        </div>
      ) : null}
    </div>
  )
}
