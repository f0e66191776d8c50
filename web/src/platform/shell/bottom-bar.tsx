import { Link } from '@tanstack/react-router'
import { Icon } from '../../design/icons.tsx'
import { useMay } from '../session.tsx'
import { words } from '../strings/zh-CN.ts'

/** On a phone: the daily destinations within reach of the thumb. */
export function BottomBar({ onFind, onMenu }: { onFind: () => void; onMenu: () => void }) {
  const mayPlan = useMay('planning.read')
  const mayRecord = useMay('activities.record')
  return (
    <nav className="hp-bottom hp-screen-only" aria-label={words.places.todo}>
      <Link to="/todo">
        <Icon name="todo" />
        {words.places.todo}
      </Link>
      {mayPlan ? (
        <Link to="/plans">
          <Icon name="plan" />
          {words.places.planning}
        </Link>
      ) : null}
      {mayRecord ? (
        <Link to="/activities/new">
          <Icon name="record" />
          {words.recordMeeting}
        </Link>
      ) : null}
      <button type="button" onClick={onFind}>
        <Icon name="find" />
        {words.find}
      </button>
      <button type="button" onClick={onMenu}>
        <Icon name="menu" />
        {words.menu}
      </button>
    </nav>
  )
}
