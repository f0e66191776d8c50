import { Icon } from '../../design/icons.tsx'
import { words } from '../strings/zh-CN.ts'
import { Bell } from './bell.tsx'
import { UnitSwitcher } from './unit-switcher.tsx'
import { UserMenu } from './user-menu.tsx'

export function TopBar({ onFind }: { onFind: () => void }) {
  return (
    <div className="hp-top">
      <UnitSwitcher />
      <span className="hp-grow" />
      <button type="button" className="hp-find" onClick={onFind}>
        <Icon name="find" size={16} />
        <span>{words.find}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <Bell />
      <UserMenu />
    </div>
  )
}
