import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { FilterChoice, FilterLine } from '../../../design/filters.tsx'
import { Page } from '../../../design/page.tsx'
import { Notice } from '../../../design/states.tsx'
import type { Output } from '../../../platform/call.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useSession } from '../../../platform/session.tsx'
import { useRead } from '../../../platform/use-call.ts'
import { DayOverrideDialog } from '../components/day-override-dialog.tsx'
import { HolidayNoticeDialog } from '../components/holiday-notice-dialog.tsx'
import type { ShownDay } from '../components/month.tsx'
import { Month } from '../components/month.tsx'
import { yearChoices, yearOf } from '../components/year-choices.ts'
import { words } from '../strings/zh-CN.ts'
import '../components/calendar.css'

const said = words.calendar
const route = getRouteApi('/settings/calendar')
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** The working days of a year: what the state announced and what the city changed. */
export function CalendarScreen() {
  const { me } = useSession()
  const navigate = route.useNavigate()
  const { year = Number(me.today.slice(0, 4)) } = route.useSearch()
  const overrides = useRead('planning.listDayOverrides', { year })
  return (
    <Page title={said.title} about={said.about(year)}>
      <FilterLine count={null}>
        <FilterChoice
          label={said.year}
          value={String(year)}
          choices={yearChoices(me.today)}
          onChange={(value) => void navigate({ search: { year: yearOf(value) }, replace: true })}
        />
        <span className="hp-quiet">{said.legend}</span>
      </FilterLine>
      <Loaded of={overrides}>{(data) => <Year year={year} overrides={data} />}</Loaded>
    </Page>
  )
}

function Year({ year, overrides }: { year: number; overrides: Output<'planning.listDayOverrides'> }) {
  const [chosen, setChosen] = useState<ShownDay | null>(null)
  const [isEntering, setEntering] = useState(false)
  const mayEnter = overrides.allowed.includes('planning.setDayOverrides')
  const known = new Map(overrides.days.map((each) => [each.day, each]))
  const mayChange = overrides.allowed.includes('planning.setDayOverride')
  return (
    <>
      {overrides.isPublished ? null : (
        <Notice tone="warn">
          {said.unpublished(year)} {mayEnter ? null : said.unpublishedHelp}
        </Notice>
      )}
      {mayEnter ? (
        <div className="hp-row">
          <Button look={overrides.isPublished ? 'plain' : 'primary'} onClick={() => setEntering(true)}>
            {said.notice.open}
          </Button>
        </div>
      ) : null}
      {isEntering ? (
        <HolidayNoticeDialog year={year} known={overrides.days} onClose={() => setEntering(false)} />
      ) : null}
      <div className="hp-year">
        {months.map((month) => (
          <Month key={month} year={year} month={month} known={known} onChoose={mayChange ? setChosen : undefined} />
        ))}
      </div>
      {chosen === null ? null : <DayOverrideDialog chosen={chosen} onClose={() => setChosen(null)} />}
    </>
  )
}
