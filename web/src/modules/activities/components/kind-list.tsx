import { Link, useNavigate } from '@tanstack/react-router'
import { FilterLine } from '../../../design/filters.tsx'
import { Page, Section } from '../../../design/page.tsx'
import { EmptyState } from '../../../design/states.tsx'
import { Loaded } from '../../../platform/loaded.tsx'
import { useRead } from '../../../platform/use-call.ts'
import { OrganizationChoice } from '../../../platform/pickers/organization-choice.tsx'
import { words } from '../strings/zh-CN.ts'
import './activities.css'

const groups = ['meeting', 'study', 'review', 'exchange', 'service'] as const

/** What can be recorded here: kinds that this sort of organisation holds. */
export function KindList({ organizationId }: { organizationId: string }) {
  const navigate = useNavigate()
  const kinds = useRead('activities.listKinds', { organizationId })
  const place = useRead('organizations.showOrganization', { organizationId })
  const holder = place.data?.organization.kind
  return (
    <Page title={words.chooseKind} about={words.chooseKindAbout}>
      <FilterLine count={null}>
        <OrganizationChoice
          value={organizationId}
          onChange={(organization) => void navigate({ to: '/activities/new', search: { organization }, replace: true })}
        />
      </FilterLine>
      <Loaded of={kinds}>
        {({ items }) =>
          !items.some((each) => isHeldBy(each.heldBy, holder)) ? (
            <EmptyState title={words.noKinds} help={words.noKindsHelp} />
          ) : (
            groups.map((group) => {
              const ofGroup = items.filter((each) => each.group === group && isHeldBy(each.heldBy, holder))
              return ofGroup.length === 0 ? null : (
                <Section key={group} title={words.groups[group]}>
                  <ul>
                    {ofGroup.map((each) => (
                      <li key={each.code} className="av-kind">
                        <Link
                          to="/activities/new"
                          search={{ kind: each.code, organization: organizationId, copy: 'last' }}
                        >
                          {each.name}
                        </Link>{' '}
                        <span className="hp-quiet">{words.source(each.source.title, each.source.article)}</span>
                      </li>
                    ))}
                  </ul>
                </Section>
              )
            })
          )
        }
      </Loaded>
    </Page>
  )
}

/** Until it is known what the organisation is, every kind is offered; the server decides again. */
const isHeldBy = (heldBy: readonly string[], holder: string | undefined): boolean =>
  holder === undefined || heldBy.includes(holder)
