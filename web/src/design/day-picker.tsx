import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { type KeyboardEvent, useState } from 'react'
import type { DayInputProps } from './day-input-props.ts'
import { Icon } from './icons.tsx'
import { words } from './strings/zh-CN.ts'
import { Themed } from './themed.tsx'
import { useTypedDay } from './use-typed-day.ts'

// Under the field, else above it, else pushed into what is seen of the page.
const overflow = { adjustX: 1, adjustY: 1, shiftX: true, shiftY: true } as const
const placements = {
  bottomLeft: { points: ['tl', 'bl'], offset: [0, 4], overflow },
  topLeft: { points: ['bl', 'tl'], offset: [0, -4], overflow },
}
const stored = 'YYYY-MM-DD'

/** Shows 2026年3月5日 and reads the other shapes that people type, on Enter and on leaving. */
export function DayPicker({ id, value, onChange, max, isWrong, describedBy, label }: DayInputProps) {
  const { problem, times, type, choose, take } = useTypedDay({ value, max, onChange, today: dayjs().format(stored) })
  const [isOpen, setOpen] = useState(false)
  const leave = (): void => {
    take()
    setOpen(false)
  }
  /** Enter takes the day and sends the form, as in any other field; the field was shown anew meanwhile. */
  const enter = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter') return
    const form = event.currentTarget.closest('form')
    const done = take()
    if (done === 'nothing') return
    event.preventDefault()
    setOpen(false)
    if (done === 'kept') return
    setTimeout(() => {
      document.getElementById(id)?.focus()
      form?.requestSubmit()
    })
  }
  const problemId = `${id}-unread`
  return (
    <Themed>
      <div
        {...(problem === null ? {} : { 'data-unread': id })}
        onInput={(event) => (event.target instanceof HTMLInputElement ? type(event.target.value) : undefined)}
        onBlur={leave}
        onKeyDownCapture={enter}
      >
        <DatePicker
          key={times}
          id={id}
          className="hp-day"
          aria-label={label}
          aria-describedby={problem === null ? describedBy : problemId}
          {...(isWrong === true || problem !== null ? { status: 'error' as const, 'aria-invalid': true } : {})}
          value={value === '' ? null : dayjs(value)}
          onChange={(day) => choose(day?.format(stored) ?? '')}
          {...(max === undefined ? {} : { maxDate: dayjs(max) })}
          format={[...words.dayFormats]}
          placeholder={words.dayHint}
          builtinPlacements={placements}
          open={isOpen}
          onOpenChange={setOpen}
          preserveInvalidOnBlur
          suffixIcon={<Icon name="calendar" size={16} />}
          allowClear={{ clearIcon: <Icon name="close" size={16} /> }}
        />
        {problem === null ? null : (
          <p className="hp-field-problem" id={problemId} role="alert">
            {problem}
          </p>
        )}
      </div>
    </Themed>
  )
}
