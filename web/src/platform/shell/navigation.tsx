import { Link, useLocation } from '@tanstack/react-router'
import { Icon } from '../../design/icons.tsx'
import { Mark } from '../../design/mark.tsx'
import type { PlaceGroup } from '../places.ts'
import { placesFor } from '../places.ts'
import { useSession } from '../session.tsx'
import { words } from '../strings/zh-CN.ts'

export function Navigation({ onGo }: { onGo?: () => void }) {
  const { me } = useSession()
  return (
    <>
      <Link to="/todo" className="hp-brand" onClick={onGo}>
        <Mark />
        <span>{words.product}</span>
      </Link>
      <nav aria-label={words.navigation} className="hp-nav">
        {placesFor(me.permissions).map((group) => (
          <NavigationGroup key={group.label} group={group} onGo={onGo} />
        ))}
      </nav>
    </>
  )
}

function NavigationGroup({ group, onGo }: { group: PlaceGroup; onGo: (() => void) | undefined }) {
  const [only] = group.places
  const { pathname } = useLocation()
  const nearest = nearestPlace(group, pathname)
  const head = (
    <>
      <Icon name={group.icon} size={18} />
      <span>{group.label}</span>
    </>
  )
  if (group.places.length === 1 && only !== undefined) {
    return (
      <Link
        to={only.to}
        activeOptions={{ exact: only.to === '/notices' }}
        className="hp-nav-head hp-nav-link"
        onClick={onGo}
      >
        {head}
      </Link>
    )
  }
  return (
    <div>
      <p className="hp-nav-head">{head}</p>
      <ul>
        {group.places.map((place) => (
          <li key={place.to}>
            <Link
              to={place.to}
              activeOptions={{ exact: place.to !== nearest }}
              className="hp-nav-item hp-nav-link"
              onClick={onGo}
            >
              {place.label}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** One place may stand beneath another (活动记录, 专题活动): only the nearest is where one is. */
const nearestPlace = ({ places }: PlaceGroup, pathname: string): string | undefined =>
  places
    .map((place) => place.to)
    .filter((to) => `${pathname}/`.startsWith(`${to}/`))
    .sort((one, other) => other.length - one.length)[0]
