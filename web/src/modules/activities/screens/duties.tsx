import type { DutyView } from '@hepai/contract/activities-duties'
import { Link, getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { FilterChoice, FilterLine } from '../../../design/filters.tsx'
import { Page } from '../../../design/page.tsx'
import { EmptyState, Refused } from '../../../design/states.tsx'
import { showToast } from '../../../design/toast.tsx'
import { query } from '../../../platform/call.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { PrintButton } from '../../../platform/print-button.tsx'
import { useSession } from '../../../platform/session.tsx'
import { useList, useWrite } from '../../../platform/use-call.ts'
import { Disconnects } from '../components/disconnects.tsx'
import type { Holder } from '../components/duty-holders.tsx'
import { DutySummary, HolderSection } from '../components/duty-holders.tsx'
import { ExcuseDialog } from '../components/excuse-dialog.tsx'
import { OrganizationChoice } from '../../../platform/pickers/organization-choice.tsx'
import { usePlace } from '../../../platform/use-place.ts'
import { dutyGroups } from '../layout/duty-groups.ts'
import { monthFrom } from '../layout/duty-rows.ts'
import { words as themes } from '../strings/themes/zh-CN.ts'
import { words } from '../strings/zh-CN.ts'
import '../components/activities.css'

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
  const isNow = month === me.today.slice(0, 7)
  const list = useList(['activities.listDuties', place, month], (cursor, signal) =>
    query(
      'activities.listDuties',
      { organizationId: place, month, withLate: isNow ? 'true' : undefined, cursor },
      { signal },
    ),
  )
  const { late, now } = dutyGroups(
    list.rows.flatMap((each) => each.duties),
    month,
  )
  const named = words.month(month.slice(0, 4), Number(month.slice(5)))
  return (
    <Page title={words.duties} about={themes.dutiesAbout(named, late.length, now.length)}>
      <FilterLine count={null} tools={<PrintButton />}>
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
      <Loaded of={list}>
        {() => <Holders holders={list.rows} {...{ place, month }} today={me.today} isOpenOnly={show === 'open'} />}
      </Loaded>
      {list.more === undefined ? null : (
        <Button isBusy={list.more.isBusy} onClick={list.more.load}>
          {words.more}
        </Button>
      )}
      {isNow ? <Disconnects key={place} place={place} /> : null}
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

/** So many may be read one after another without an overview. */
const few = 3

type HoldersProps = {
  readonly holders: readonly Holder[]
  readonly place: string
  readonly month: string
  readonly today: string
  readonly isOpenOnly: boolean
}

function Holders({ holders, place, month, today, isOpenOnly }: HoldersProps) {
  const [excusing, setExcusing] = useState<DutyView | null>(null)
  const owing = holders.filter((holder) => holder.duties.length > 0)
  const shown = owing.filter((holder) => !isOpenOnly || isOwing(holder, month))
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
          hasSomebody: holder.hasSomebodyToRemind,
          onRemind,
        }
      : undefined
  if (shown.length === 0) {
    return owing.length > 0 ? (
      <EmptyState title={words.dutiesAllDone} help={words.dutiesAllDoneHelp} />
    ) : (
      <EmptyState title={words.dutiesEmpty} help={words.dutiesEmptyHelp} />
    )
  }
  return (
    <>
      {shown.length > few ? <DutySummary holders={shown} month={month} /> : null}
      {shown.map((holder) => (
        <HolderSection
          key={holder.organizationId}
          {...{ holder, month, today, isOpenOnly }}
          isFolded={shown.length > 1 && holder.organizationId !== place}
          onExcuse={setExcusing}
          remindingOf={(duty) => remindingOf(holder, duty)}
        />
      ))}
      {excusing === null ? null : <ExcuseDialog duty={excusing} onClose={() => setExcusing(null)} />}
    </>
  )
}

const isOwing = ({ duties }: Holder, month: string): boolean => {
  const { late, now } = dutyGroups(duties, month)
  return late.length + now.length > 0
}
