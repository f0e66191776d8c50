import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { Field } from '../../../design/form.tsx'
import { Notice } from '../../../design/states.tsx'
import { showToast } from '../../../design/toast.tsx'
import type { Output } from '../../../platform/call.ts'
import { shortDay } from '../../../platform/dates.ts'
import { useWrite } from '../../../platform/use-call.ts'
import type { Holiday } from '../layout/holiday-notice.ts'
import { daysToEnter, readHolidayNotice } from '../layout/holiday-notice.ts'
import { words } from '../strings/zh-CN.ts'

const said = words.calendar.notice

type Props = {
  readonly year: number
  readonly known: Output<'planning.listDayOverrides'>['days']
  readonly onClose: () => void
}

/** The text of the yearly notice as it was published; what was understood stands below before anything is entered. */
export function HolidayNoticeDialog({ year, known, onClose }: Props) {
  const [text, setText] = useState('')
  const set = useWrite('planning.setDayOverrides')
  const holidays = readHolidayNotice(text, year)
  const days = daysToEnter(holidays)
  const hasProblem = holidays.some(({ problems }) => problems.length > 0)
  const submit = (): void => {
    const before = days.map(({ day }) => cityOf(known, day))
    set.mutate(
      { days: [...days] },
      {
        onSuccess: () => {
          showToast(said.entered(year, days.length), () => set.mutate({ days: before }))
          onClose()
        },
      },
    )
  }
  return (
    <Dialog title={said.title(year)} onClose={onClose}>
      <div className="hp-dialog-body hp-stack">
        <Field id="holiday-notice" label={said.text} help={said.help}>
          <textarea
            id="holiday-notice"
            className="hp-input"
            aria-describedby="holiday-notice-help"
            rows={7}
            placeholder={said.example}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        {text.trim() === '' ? null : holidays.length === 0 ? (
          <Notice tone="late">{said.nothing}</Notice>
        ) : (
          <Understood holidays={holidays} year={String(year)} />
        )}
        {hasProblem ? <Notice tone="late">{said.mendFirst}</Notice> : null}
        {set.error === null ? null : <Notice tone="late">{set.error.message}</Notice>}
      </div>
      <div className="hp-dialog-do">
        <Button onClick={onClose}>{words.cancel}</Button>
        {days.length === 0 || hasProblem ? null : (
          <Button look="primary" isBusy={set.isPending} onClick={submit}>
            {said.act(days.length)}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

function cityOf(known: Props['known'], day: string) {
  const was = known.find((each) => each.day === day && each.source === 'city')
  return { day, isWorking: was?.isWorking ?? null, name: was?.name ?? '' }
}

function Understood({ holidays, year }: { holidays: readonly Holiday[]; year: string }) {
  const stretch = (days: readonly string[]): string => {
    const [first, last] = [days[0] ?? '', days.at(-1) ?? '']
    return first === last ? shortDay(first, year) : said.stretch(shortDay(first, year), shortDay(last, year))
  }
  return (
    <div role="status">
      <ul className="hp-holidays" aria-label={said.understood}>
        {holidays.map(({ name, off, worked, problems }) => (
          <li key={name}>
            <strong>{name}</strong> {off.length === 0 ? said.noDay : said.off(stretch(off), off.length)}
            {worked.length === 0 ? null : said.worked(worked.map((day) => shortDay(day, year)))}
            {problems.map((problem) => (
              <p key={JSON.stringify(problem)} className="hp-late">
                {said.problem(problem, (day) => shortDay(day, year))}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}
