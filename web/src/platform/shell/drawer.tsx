import { useEffect, useRef } from 'react'
import { Button } from '../../design/button.tsx'
import { useSession } from '../session.tsx'
import { words } from '../strings/zh-CN.ts'
import { Navigation } from './navigation.tsx'
import { signOut } from './sign-out.ts'
import { UnitSwitcher } from './unit-switcher.tsx'

export function Drawer({ onClose }: { onClose: () => void }) {
  const { me } = useSession()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog ref={dialog} className="hp-drawer" aria-label={words.menu} onCancel={onClose}>
      <Navigation onGo={onClose} />
      <div className="hp-drawer-foot">
        <UnitSwitcher />
        <p className="hp-quiet">{me.name}</p>
        <div className="hp-row">
          <Button onClick={onClose}>{words.close}</Button>
          <Button onClick={() => void signOut()}>{words.signOut}</Button>
        </div>
      </div>
    </dialog>
  )
}
