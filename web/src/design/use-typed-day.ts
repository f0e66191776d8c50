import { useState } from 'react'
import { readDay } from './read-day.ts'
import { words } from './strings/zh-CN.ts'

type Field = {
  readonly value: string
  readonly max?: string | undefined
  readonly onChange: (day: string) => void
  readonly today: string
}

/** What is typed into a day field counts when it is left, as when Enter is pressed; what is no day is kept and said. */
export function useTypedDay({ value, max, onChange, today }: Field) {
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [times, setTimes] = useState(0)
  const settle = (day: string): void => {
    setTyped(null)
    setProblem(null)
    // Shown anew, as the field itself keeps showing what it cannot read.
    setTimes(times + 1)
    if (day !== value) onChange(day)
  }
  return {
    problem,
    times,
    type: setTyped,
    /** A day was chosen from the calendar, or taken away. */
    choose: (day: string): void => {
      setTyped(null)
      setProblem(null)
      onChange(day)
    },
    take: (): 'nothing' | 'taken' | 'kept' => {
      if (typed === null) return 'nothing'
      const answer = dayTyped(typed, { value, max, today })
      if (answer.problem === null) settle(answer.day)
      else setProblem(answer.problem)
      return answer.problem === null ? 'taken' : 'kept'
    },
  }
}

/** The day that was typed ('' when the field was emptied), or what is wrong with it. A day without a year is of the shown one's. */
export function dayTyped(typed: string, { value, max, today }: Omit<Field, 'onChange'>): Typed {
  const text = typed.trim()
  if (text === '') return { day: '', problem: null }
  const day = readDay(text, Number((value === '' ? today : value).slice(0, 4)))
  if (day === null) return { day: '', problem: words.dayUnread(text) }
  return max !== undefined && day > max ? { day, problem: words.dayTooLate(max) } : { day, problem: null }
}

type Typed = { readonly day: string; readonly problem: string | null }
