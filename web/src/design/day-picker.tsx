import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import type { DayInputProps } from './day-input-props.ts'
import { Icon } from './icons.tsx'
import { words } from './strings/zh-CN.ts'
import { Themed } from './themed.tsx'

const stored = 'YYYY-MM-DD'

/** Shows 2026年3月5日 and reads the other shapes that people type. */
export function DayPicker({ id, value, onChange, max, isWrong, describedBy, label }: DayInputProps) {
  return (
    <Themed>
      <DatePicker
        id={id}
        className="hp-day"
        aria-label={label}
        aria-describedby={describedBy}
        {...(isWrong === true ? { status: 'error' as const, 'aria-invalid': true } : {})}
        value={value === '' ? null : dayjs(value)}
        onChange={(day) => onChange(day?.format(stored) ?? '')}
        {...(max === undefined ? {} : { maxDate: dayjs(max) })}
        format={[...words.dayFormats]}
        placeholder={words.dayHint}
        suffixIcon={<Icon name="calendar" size={16} />}
        allowClear={{ clearIcon: <Icon name="close" size={16} /> }}
      />
    </Themed>
  )
}
