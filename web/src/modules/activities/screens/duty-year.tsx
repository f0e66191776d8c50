import type { DutyView } from '@hepai/contract/activities-duties'
import { Link, getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, ButtonLink } from '../../../design/button.tsx'
import { FilterLine } from '../../../design/filters.tsx'
import { Light } from '../../../design/light.tsx'
import { Page, Section } from '../../../design/page.tsx'
import { EmptyState, Refused } from '../../../design/states.tsx'
import type { Output } from '../../../platform/call.ts'
import { downloadUrl } from '../../../platform/call.ts'
import { withLongDays } from '../../../platform/dates.ts'
import { FileButton } from '../../../platform/file-button.tsx'
import { Loaded } from '../../../platform/loaded.tsx'
import { PrintButton } from '../../../platform/print-button.tsx'
import { useSession } from '../../../platform/session.tsx'
import { useRead } from '../../../platform/use-call.ts'
import { DutyRow } from '../components/duty-row.tsx'
import { ExcuseDialog } from '../components/excuse-dialog.tsx'
import { OrganizationChoice } from '../../../platform/pickers/organization-choice.tsx'
import { YearBeneath } from '../components/year-beneath.tsx'
import { SubscribeDialog } from '../components/subscribe-dialog.tsx'
import { usePlace } from '../../../platform/use-place.ts'
import { inOrder, isOpenDuty } from '../layout/duty-rows.ts'
import { words } from '../strings/zh-CN.ts'
import '../components/activities.css'

type Year = Output<'activities.showDutyCalendar'>
const route = getRouteApi('/duties/year')

/** One organisation's year: dates that must not be missed, what is owed month by month, hours met or not. */
export function DutyYearScreen() {
  const { me } = useSession()
  const { organization, year } = route.useSearch()
  const place = usePlace(organization)
  return place === undefined ? <Refused /> : <YearOf place={place} year={year ?? Number(me.today.slice(0, 4))} />
}

function YearOf({ place, year }: { place: string; year: number }) {
  const navigate = route.useNavigate()
  const calendar = useRead('activities.showDutyCalendar', { organizationId: place, year })
  const [isSubscribing, setSubscribing] = useState(false)
  const name = calendar.data?.organizationName
  return (
    <Page
      title={words.year(year)}
      about={name}
      trail={[
        {
          label: words.duties,
          link: (
            <Link to="/duties" search={{ organization: place }}>
              {words.duties}
            </Link>
          ),
        },
      ]}
      action={
        <>
          <ButtonLink href={downloadUrl('activities.downloadCalendar', { organizationId: place, year })} download>
            {words.calendarFile}
          </ButtonLink>
          <Button onClick={() => setSubscribing(true)}>{words.subscribe}</Button>
          {calendar.data?.allowed.includes('activities.downloadHandbook') === true ? (
            <>
              <FileButton
                name="activities.downloadHandbook"
                input={{ organizationId: place, year, form: 'docx' }}
                label={words.handbookForms.docx}
              />
              <FileButton
                name="activities.downloadHandbook"
                input={{ organizationId: place, year, form: 'pdf' }}
                label={words.handbookForms.pdf}
                look="primary"
              />
            </>
          ) : null}
        </>
      }
    >
      <FilterLine count={null} tools={<PrintButton />}>
        <nav className="av-months" aria-label={words.yearChoice}>
          {[year - 1, year + 1].map((each) => (
            <Link key={each} to="/duties/year" search={(old) => ({ ...old, year: each })}>
              {words.yearOnly(each)}
            </Link>
          ))}
        </nav>
        <OrganizationChoice
          value={place}
          onChange={(organization) => void navigate({ search: (old) => ({ ...old, organization }), replace: true })}
        />
      </FilterLine>
      <Loaded of={calendar}>{(data) => <Months calendar={data} />}</Loaded>
      {isSubscribing ? (
        <SubscribeDialog organizationId={place} name={name ?? ''} onClose={() => setSubscribing(false)} />
      ) : null}
    </Page>
  )
}

function Months({ calendar }: { calendar: Year }) {
  const [excusing, setExcusing] = useState<DutyView | null>(null)
  const { duties, dates, today, training, allowed } = calendar
  const months = [...new Set(duties.map((each) => each.dueOn.slice(0, 7)))].sort()
  if (duties.length === 0 && dates.length === 0 && calendar.beneath.length === 0) {
    return <EmptyState title={words.yearEmpty} help={words.dutiesEmptyHelp} />
  }
  return (
    <>
      <YearBeneath calendar={calendar} />
      {dates.length === 0 ? null : (
        <Section title={words.dates}>
          <ul>
            {dates.map((each) => (
              <li key={`${each.what} ${each.name}`} className="av-line av-join">
                <p className="hp-grow">
                  <span className="av-duty-name hp-name">{each.name}</span> {withLongDays(each.words)}
                </p>
                <Light tone={dateTones[each.state]} word={words.dateStates[each.state]} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {months.map((month) => {
        const due = duties.filter((each) => each.dueOn.startsWith(month))
        return (
          <Section
            key={month}
            title={words.dueIn(month.slice(0, 4), Number(month.slice(5)))}
            note={words.openCount(due.filter(isOpenDuty).length, due.length)}
          >
            <ul>
              {inOrder(due).map((duty) => (
                <DutyRow
                  key={`${duty.kindCode} ${duty.periodStartOn} ${String(duty.nth)}`}
                  duty={duty}
                  today={today}
                  mayRecord={allowed.includes('activities.recordActivity')}
                  onExcuse={setExcusing}
                />
              ))}
            </ul>
          </Section>
        )
      })}
      <Training training={training} />
      {excusing === null ? null : <ExcuseDialog duty={excusing} onClose={() => setExcusing(null)} />}
    </>
  )
}

const dateTones = { past: 'late', soon: 'nearDue', later: 'notStarted' } as const

/** Met or not, in the order of the roster, so that nobody is ranked. */
function Training({ training: { people, source } }: { training: Year['training'] }) {
  if (people.length === 0) return null
  const named = (isMet: boolean) => people.filter((each) => each.isMet === isMet).map((each) => each.name)
  return (
    <Section title={words.training} note={source}>
      <div className="hp-pad">
        <p>{words.trainingMet(named(true))}</p>
        <p>{words.trainingNotYet(named(false))}</p>
      </div>
    </Section>
  )
}
