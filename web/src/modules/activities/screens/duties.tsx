import type { DutyView } from '@hepai/contract/activities-duties'
import { Link, getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { FilterChoice, FilterLine } from '../../../design/filters.tsx'
import { Page, Section } from '../../../design/page.tsx'
import { EmptyState, Refused } from '../../../design/states.tsx'
import { showToast } from '../../../design/toast.tsx'
import type { Output } from '../../../platform/call.ts'
import { query } from '../../../platform/call.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useSession } from '../../../platform/session.tsx'
import { useList, useWrite } from '../../../platform/use-call.ts'
import { Disconnects } from '../components/disconnects.tsx'
import { DutyRow } from '../components/duty-row.tsx'
import { ExcuseDialog } from '../components/excuse-dialog.tsx'
import { OrganizationChoice } from '../components/organization-choice.tsx'
import { usePlace } from '../components/use-place.ts'
import { inOrder, isOpenDuty, monthFrom } from '../layout/duty-rows.ts'
import { words } from '../strings/zh-CN.ts'
import '../components/activities.css'

type Holder = Output<'activities.listDuties'>['items'][number]
const route = getRouteApi('/duties')

/** What a branch, or the branches of a unit, owe in a month: met by which record and why, due, late, excused. */
export function DutiesScreen() {
  const { me } = useSession()
  const search = route.useSearch()
  const place = usePlace(search.organization)
  return place === undefined ? <Refused /> : <Duties place={place} month={search.month ?? me.today.slice(0, 7)} />
}

function Duties({ place, month }: { place: string; month: string }) {
  const { me } = useSession()
  const { show } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useList(['activities.listDuties', place, month], (cursor, signal) =>
    query('activities.listDuties', { organizationId: place, month, cursor }, { signal }),
  )
  const open = list.rows.flatMap((each) => each.duties).filter(isOpenDuty)
  const named = words.month(month.slice(0, 4), Number(month.slice(5)))
  return (
    <Page title={words.duties} about={words.dutiesAbout(named, open.length)}>
      <FilterLine count={null}>
        <Months month={month} />
        <OrganizationChoice
          value={place}
          onChange={(organization) => void navigate({ search: (old) => ({ ...old, organization }), replace: true })}
        />
        <FilterChoice
          label={words.show}
          value={show ?? ''}
          choices={[
            { value: '', label: words.showAll },
            { value: 'open', label: words.showOpen },
          ]}
          onChange={(value) =>
            void navigate({ search: (old) => ({ ...old, show: value === 'open' ? value : undefined }), replace: true })
          }
        />
      </FilterLine>
      {month === me.today.slice(0, 7) ? <Disconnects key={place} place={place} /> : null}
      <Loaded of={list}>{() => <Holders holders={list.rows} today={me.today} isOpenOnly={show === 'open'} />}</Loaded>
      {list.more === undefined ? null : (
        <Button isBusy={list.more.isBusy} onClick={list.more.load}>
          {words.more}
        </Button>
      )}
    </Page>
  )
}

function Months({ month }: { month: string }) {
  const steps = [
    [-1, words.before],
    [1, words.after],
  ] as const
  return (
    <nav className="av-months" aria-label={words.monthChoice}>
      {steps.map(([step, label]) => (
        <Link key={label} to="/duties" search={(old) => ({ ...old, month: monthFrom(month, step) })}>
          {label}
        </Link>
      ))}
    </nav>
  )
}

function Holders({ holders, today, isOpenOnly }: { holders: readonly Holder[]; today: string; isOpenOnly: boolean }) {
  const [excusing, setExcusing] = useState<DutyView | null>(null)
  const remind = useWrite('activities.remindDuty')
  const onRemind = ({ organizationId, kindCode, periodStartOn }: DutyView): void =>
    remind.mutate(
      { organizationId, kindCode, periodStartOn },
      {
        onSuccess: ({ names }) => showToast(words.reminded(names)),
        onError: (error) => showToast(error.message),
      },
    )
  const remindingOf = (holder: Holder, duty: DutyView) =>
    holder.allowed.includes('activities.remindDuty')
      ? {
          by: holder.reminders.filter(
            (each) => each.kindCode === duty.kindCode && each.periodStartOn === duty.periodStartOn,
          ),
          onRemind,
        }
      : undefined
  const shown = holders
    .map((holder) => ({ holder, duties: inOrder(holder.duties.filter((duty) => !isOpenOnly || isOpenDuty(duty))) }))
    .filter(({ duties }) => duties.length > 0)
  if (shown.length === 0) {
    return isOpenOnly && holders.some((each) => each.duties.length > 0) ? (
      <EmptyState title={words.dutiesAllDone} help={words.dutiesAllDoneHelp} />
    ) : (
      <EmptyState title={words.dutiesEmpty} help={words.dutiesEmptyHelp} />
    )
  }
  return (
    <>
      {shown.map(({ holder, duties }) => (
        <Section
          key={holder.organizationId}
          title={holder.organizationName}
          note={words.openCount(holder.duties.filter(isOpenDuty).length, holder.duties.length)}
          action={
            <Link
              to="/duties/year"
              search={{ organization: holder.organizationId }}
              aria-label={words.wholeYearOf(holder.organizationName)}
            >
              {words.wholeYear}
            </Link>
          }
        >
          <ul>
            {duties.map((duty) => (
              <DutyRow
                key={`${duty.kindCode} ${duty.periodStartOn} ${String(duty.nth)}`}
                duty={duty}
                today={today}
                mayRecord={holder.allowed.includes('activities.recordActivity')}
                onExcuse={setExcusing}
                reminding={remindingOf(holder, duty)}
              />
            ))}
          </ul>
        </Section>
      ))}
      {excusing === null ? null : <ExcuseDialog duty={excusing} onClose={() => setExcusing(null)} />}
    </>
  )
}
