import type { Permission } from '@hepai/contract/permissions'
import type { IconName } from '../design/icons.tsx'
import { words } from './strings/zh-CN.ts'

/** Destinations in the order of the work; only those that exist and that one may open are shown. */
export type Place = {
  readonly to: '/todo' | '/plans' | '/priorities' | '/indicators' | NoticePath | LifePath | PeoplePath | SettingsPath
  readonly label: string
  readonly needs: Permission | null
  /** Shown only to those without this permission, who find the same page elsewhere. */
  readonly unless?: Permission
}
type NoticePath = '/notices' | '/notices/sent'
type LifePath = '/duties' | '/activities' | '/activities/campaigns' | '/activities/topics' | '/leaves' | '/reviews'
type PeoplePath = '/organizations' | '/people' | '/terms' | '/imports'
type SettingsPath =
  | '/settings/me'
  | '/settings/accounts'
  | '/settings/roles'
  | '/settings/audit'
  | '/settings/calendar'
  | '/settings/kinds'
  | '/settings/review-schemes'
  | '/settings/reminders'
export type PlaceGroup = { readonly label: string; readonly icon: IconName; readonly places: readonly Place[] }

const named = words.places

export const placeGroups: readonly PlaceGroup[] = [
  { label: named.todo, icon: 'todo', places: [{ to: '/todo', label: named.todo, needs: null }] },
  { label: named.notices, icon: 'bell', places: [{ to: '/notices', label: named.notices, needs: null }] },
  {
    label: named.planning,
    icon: 'plan',
    places: [
      { to: '/plans', label: named.plans, needs: 'planning.read' },
      { to: '/priorities', label: named.priorities, needs: 'planning.read' },
      { to: '/indicators', label: named.indicators, needs: 'planning.read' },
    ],
  },
  {
    label: named.deployment,
    icon: 'send',
    places: [{ to: '/notices/sent', label: named.sentNotices, needs: 'notices.send' }],
  },
  {
    label: named.life,
    icon: 'calendar',
    places: [
      { to: '/duties', label: named.duties, needs: 'activities.read' },
      { to: '/activities', label: named.activities, needs: 'activities.read' },
      { to: '/activities/campaigns', label: named.campaigns, needs: 'activities.read' },
      { to: '/activities/topics', label: named.topics, needs: 'activities.read' },
      { to: '/leaves', label: named.leaves, needs: 'activities.record' },
      { to: '/reviews', label: named.reviews, needs: 'reviews.read' },
      { to: '/imports', label: named.ledger, needs: 'activities.record', unless: 'people.import' },
    ],
  },
  {
    label: named.people,
    icon: 'people',
    places: [
      { to: '/organizations', label: named.organizations, needs: 'organizations.read' },
      { to: '/people', label: named.roster, needs: 'people.read' },
      { to: '/terms', label: named.terms, needs: 'organizations.read' },
      { to: '/imports', label: named.imports, needs: 'people.import' },
    ],
  },
  {
    label: named.settings,
    icon: 'settings',
    places: [
      { to: '/settings/me', label: named.me, needs: null },
      { to: '/settings/reminders', label: named.reminders, needs: null },
      { to: '/settings/accounts', label: named.accounts, needs: 'access.manageAccounts' },
      { to: '/settings/roles', label: named.roles, needs: 'access.grantRoles' },
      { to: '/settings/audit', label: named.audit, needs: 'audit.read' },
      { to: '/settings/calendar', label: named.calendar, needs: null },
      { to: '/settings/kinds', label: named.kinds, needs: 'activities.manageKinds' },
      { to: '/settings/review-schemes', label: named.reviewSchemes, needs: 'reviews.manageSchemes' },
    ],
  },
]

const isFor = ({ needs, unless }: Place, permissions: readonly Permission[]): boolean =>
  (needs === null || permissions.includes(needs)) && (unless === undefined || !permissions.includes(unless))

/** The groups with something in them for the holder of these permissions. */
export function placesFor(permissions: readonly Permission[]): readonly PlaceGroup[] {
  return placeGroups
    .map((group) => ({
      ...group,
      places: group.places.filter((place) => isFor(place, permissions)),
    }))
    .filter((group) => group.places.length > 0)
}
