import type { SchemeView } from '@hepai/contract/reviews-shapes'
import { Link, getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { FilterLine } from '../../../design/filters.tsx'
import { Page, Section } from '../../../design/page.tsx'
import { EmptyState, Refused } from '../../../design/states.tsx'
import { longDay } from '../../../platform/dates.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { OrganizationChoice } from '../../../platform/pickers/organization-choice.tsx'
import { useRead } from '../../../platform/use-call.ts'
import { usePlace } from '../../../platform/use-place.ts'
import { words } from '../strings/schemes/zh-CN.ts'
import '../components/reviews.css'

const route = getRouteApi('/settings/review-schemes')

/** How each kind of review is judged here, by whose rule, and the versions that were saved. */
export function SchemesScreen() {
  const { organization } = route.useSearch()
  const place = usePlace(organization)
  return place === undefined ? <Refused /> : <SchemesOf place={place} />
}

function SchemesOf({ place }: { place: string }) {
  const navigate = route.useNavigate()
  const schemes = useRead('reviews.showScheme', { organizationId: place })
  return (
    <Page title={words.schemes} about={words.schemesAbout}>
      <FilterLine count={null}>
        <OrganizationChoice
          value={place}
          onChange={(organization) => void navigate({ search: { organization }, replace: true })}
        />
      </FilterLine>
      <Loaded of={schemes}>
        {({ items, versions, allowed }) => {
          const maySave = allowed.includes('reviews.saveScheme')
          return items.length === 0 ? (
            <EmptyState title={words.schemes} />
          ) : (
            <>
              <Section title={words.now}>
                <ul>
                  {items.map((each) => (
                    <SchemeRow key={each.kind} scheme={each} place={place}>
                      {maySave ? <Next scheme={each} place={place} /> : null}
                    </SchemeRow>
                  ))}
                </ul>
              </Section>
              <Versions versions={versions} place={place} maySave={maySave} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

type RowProps = { readonly scheme: SchemeView; readonly place: string; readonly children: ReactNode }

function SchemeRow({ scheme, place, children }: RowProps) {
  const { kind, source } = scheme
  return (
    <li className="rv-line rv-scheme">
      <div className="hp-grow">
        <p>
          <strong>{words.kinds[kind]}</strong> {gradesOf(scheme)}
        </p>
        {scheme.grades.length === 0 ? null : <p>{rulesOf(scheme)}</p>}
        {scheme.weights === null ? null : (
          <p>{words.weightsLine(scheme.weights.parts.map(({ name, weight }) => words.partLine(name, weight)))}</p>
        )}
        <p className="hp-quiet">
          {words.sourceLine(source.title, source.article)} · {whose(scheme, place)} · {sinceOf(scheme)}
        </p>
      </div>
      {children}
    </li>
  )
}

/** The standard ones hold from the day of the branch regulations where they rest on them; of the others no day is known. */
const sinceOf = ({ kind, organizationId, validFrom }: SchemeView): string =>
  organizationId === null && (kind === 'dualReport' || kind === 'secretaryReview')
    ? words.systemDefault
    : words.since(longDay(validFrom))

const gradesOf = ({ grades }: SchemeView): string =>
  grades.length === 0 ? words.noGrades : words.gradesLine(grades.map((each) => each.name))

function rulesOf({ limit, grades, voters, minBallots }: SchemeView): string {
  const name = grades.find((each) => each.code === limit?.grade)?.name ?? ''
  const share = limit === null ? [] : [words.limitLine(name, words.limitBases[limit.base], `${limit.most}/${limit.of}`)]
  return [...share, words.votersLine[voters], words.minBallotsLine(minBallots)].join(' · ')
}

const whose = ({ organizationId, organizationName }: SchemeView, place: string): string => {
  if (organizationId === null) return words.standard
  return organizationId === place ? words.own : words.ownOf(organizationName ?? '')
}

function Next({ scheme: { kind, organizationId }, place }: Omit<RowProps, 'children'>) {
  const isOwn = organizationId === place
  const name = words.kinds[kind]
  return (
    <Link
      to="/settings/review-schemes/edit"
      search={{ organization: place, kind }}
      aria-label={isOwn ? words.nextVersionNamed(name) : words.makeOwnNamed(name)}
    >
      {isOwn ? words.nextVersion : words.makeOwn}
    </Link>
  )
}

type VersionsProps = { readonly versions: readonly SchemeView[]; readonly place: string; readonly maySave: boolean }

/** Saved here or above, those to come and those past included. */
function Versions({ versions, place, maySave }: VersionsProps) {
  if (versions.length === 0) return null
  return (
    <Section title={words.versions} note={words.versionsNote}>
      <ul>
        {versions.map((each) => (
          <SchemeRow key={each.id} scheme={each} place={place}>
            {maySave && each.organizationId === place && each.id !== null ? (
              <Link
                to="/settings/review-schemes/edit"
                search={{ organization: place, kind: each.kind, version: each.id }}
                aria-label={words.changeNamed(words.kinds[each.kind], longDay(each.validFrom))}
              >
                {words.change}
              </Link>
            ) : null}
          </SchemeRow>
        ))}
      </ul>
    </Section>
  )
}
