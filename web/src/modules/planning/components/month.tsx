import type { Output } from '../../../platform/call.ts'
import { longDay } from '../../../platform/dates.ts'
import { words } from '../strings/zh-CN.ts'
import type { MonthDay } from './month-days.ts'
import { daysOfMonth, isWeekend } from './month-days.ts'

type Override = Output<'planning.listDayOverrides'>['days'][number]
export type ShownDay = { readonly day: string; readonly isWorking: boolean; readonly override: Override | null }
const said = words.calendar

type Props = {
  readonly year: number
  readonly month: number
  readonly known: ReadonlyMap<string, Override>
  readonly onChoose: ((day: ShownDay) => void) | undefined
}

export function Month({ year, month, known, onChoose }: Props) {
  const { blanks, days } = daysOfMonth(year, month)
  const cells: readonly (MonthDay | null)[] = [...Array.from({ length: blanks }, () => null), ...days]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7))
  const shownOf = (day: string): ShownDay => {
    const override = known.get(day) ?? null
    return { day, override, isWorking: override?.isWorking ?? !isWeekend(day) }
  }
  const working = days.filter(({ day }) => shownOf(day).isWorking).length
  return (
    <div className="hp-month">
      <table>
        <caption>
          {said.month(month)} <span className="hp-quiet">{said.workingDays(working)}</span>
        </caption>
        <thead>
          <tr>
            {said.weekdays.map((weekday, place) => (
              <th key={weekday} scope="col" abbr={said.weekdayLong[place]}>
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((each) => each !== null)?.day ?? month}>
              {Array.from({ length: 7 }, (_, place) => week[place] ?? null).map((each, place) =>
                each === null ? (
                  <td key={`blank ${place}`} />
                ) : (
                  <Day key={each.day} date={each} shown={shownOf(each.day)} onChoose={onChoose} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Day({ date, shown, onChoose }: { date: MonthDay; shown: ShownDay; onChoose: Props['onChoose'] }) {
  const { override } = shown
  const mark = override === null ? null : override.isWorking ? said.work : said.rest
  const face = (
    <>
      {date.date}
      {mark === null ? null : <span className="hp-day-mark">{mark}</span>}
    </>
  )
  return (
    <td className={classOf(shown)} title={override?.name}>
      {onChoose === undefined ? (
        face
      ) : (
        <button type="button" aria-label={spokenOf(date, shown, mark ?? '')} onClick={() => onChoose(shown)}>
          {face}
        </button>
      )}
    </td>
  )
}

/** What is seen is also said (WCAG 2.2, 2.5.3). */
function spokenOf(date: MonthDay, { override, isWorking }: ShownDay, mark: string): string {
  const kind = override?.name ?? (isWorking ? said.kinds.working : said.kinds.resting)
  const spoken = said.dayIs(longDay(date.day), said.weekdayLong[date.weekday] ?? '', kind)
  return mark === '' ? spoken : `${date.date}${mark} ${spoken}`
}

function classOf({ override, isWorking }: ShownDay): string {
  const classes = [
    isWorking ? [] : ['hp-day-rest'],
    override === null ? [] : ['hp-day-set'],
    override?.source === 'city' ? ['hp-day-city'] : [],
  ]
  return classes.flat().join(' ')
}
