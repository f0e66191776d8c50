import type { KindView } from '@hepai/contract/activities-shapes'
import { organizationKindNames } from '@hepai/contract/organizations'
import { Link, getRouteApi } from '@tanstack/react-router'
import { FilterLine } from '../../../design/filters.tsx'
import { Page, Section } from '../../../design/page.tsx'
import { EmptyState, Refused } from '../../../design/states.tsx'
import { longDay } from '../../../platform/dates.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useRead } from '../../../platform/use-call.ts'
import { OrganizationChoice } from '../../../platform/pickers/organization-choice.tsx'
import { usePlace } from '../../../platform/use-place.ts'
import { words } from '../strings/kinds/zh-CN.ts'
import '../components/activities.css'
import '../components/kinds/kinds.css'

const route = getRouteApi('/settings/kinds')
const groups = ['meeting', 'study', 'review', 'exchange', 'service'] as const

/** What is held here, how often, by whose rule; and the versions that were saved. */
export function KindsScreen() {
  const { organization } = route.useSearch()
  const place = usePlace(organization)
  return place === undefined ? <Refused /> : <KindsOf place={place} />
}

function KindsOf({ place }: { place: string }) {
  const navigate = route.useNavigate()
  const kinds = useRead('activities.listKinds', { organizationId: place, withVersions: 'true' })
  const maySave = kinds.data?.allowed.includes('activities.saveKind') === true
  return (
    <Page
      title={words.kinds}
      about={words.kindsAbout}
      action={
        maySave ? (
          <Link to="/settings/kinds/edit" search={{ organization: place }} className="hp-button hp-button-primary">
            {words.add}
          </Link>
        ) : undefined
      }
    >
      <FilterLine count={null}>
        <OrganizationChoice
          value={place}
          onChange={(organization) => void navigate({ search: { organization }, replace: true })}
        />
      </FilterLine>
      <Loaded of={kinds}>
        {({ items, versions }) =>
          items.length === 0 ? (
            <EmptyState title={words.noKinds} help={words.noKindsHelp} />
          ) : (
            <>
              <Versions versions={versions} place={place} maySave={maySave} />
              {groups.map((group) => (
                <Group key={group} group={group} kinds={items} place={place} maySave={maySave} />
              ))}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

type Common = { readonly place: string; readonly maySave: boolean }

function Group({ group, kinds, ...rest }: Common & { group: (typeof groups)[number]; kinds: readonly KindView[] }) {
  const ofGroup = kinds.filter((each) => each.group === group)
  if (ofGroup.length === 0) return null
  return (
    <Section title={words.groups[group]}>
      <ul>
        {ofGroup.map((each) => (
          <KindRow key={each.code} kind={each} {...rest} />
        ))}
      </ul>
    </Section>
  )
}

function KindRow({ kind, place, maySave }: Common & { kind: KindView }) {
  const { code, name, cadence, strength, heldBy, source } = kind
  const isOwn = kind.organizationId === place
  return (
    <li className="av-kind av-join">
      <div className="hp-grow">
        <p>
          <strong>{name}</strong> {words.cadence(cadence)}
          {cadence.every === 'none' ? '' : ` · ${words.strengths[strength]}`}
        </p>
        <p className="hp-quiet">
          {words.list(heldBy.map((each) => organizationKindNames[each]))} · {words.source(source.title, source.article)}{' '}
          · {whose(kind, place)}
        </p>
      </div>
      {maySave ? (
        <Link
          to="/settings/kinds/edit"
          search={{ organization: place, code }}
          aria-label={isOwn ? words.nextVersionNamed(name) : words.makeOwnNamed(name)}
        >
          {isOwn ? words.nextVersion : words.makeOwn}
        </Link>
      ) : null}
    </li>
  )
}

const whose = ({ organizationId, organizationName }: KindView, place: string): string => {
  if (organizationId === null) return words.standard
  return organizationId === place ? words.own : words.ownOf(organizationName ?? '')
}

/** Saved here or above, those to come and those past included. */
function Versions({ versions, place, maySave }: Common & { versions: readonly KindView[] }) {
  if (versions.length === 0) return null
  return (
    <Section title={words.versions} note={words.versionsNote}>
      <ul>
        {versions.map((each) => (
          <li key={each.id} className="av-kind av-join">
            <div className="hp-grow">
              <p>
                <strong>{each.name}</strong> {words.cadence(each.cadence)}
              </p>
              <p className="hp-quiet">
                {whose(each, place)} ·{' '}
                {each.validTo === null
                  ? words.since(longDay(each.validFrom))
                  : words.until(longDay(each.validFrom), longDay(each.validTo))}
              </p>
            </div>
            {maySave && each.organizationId === place && each.id !== null ? (
              <Link
                to="/settings/kinds/edit"
                search={{ organization: place, version: each.id }}
                aria-label={words.changeNamed(each.name, longDay(each.validFrom))}
              >
                {words.change}
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
