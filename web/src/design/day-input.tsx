import { Suspense, lazy, useSyncExternalStore } from 'react'
import type { DayInputProps } from './day-input-props.ts'
import './day-input.css'

const load = () => import('./day-picker.tsx').then((loaded) => ({ default: loaded.DayPicker }))
const DayPicker = lazy(load)
const touch = window.matchMedia('(pointer: coarse), (max-width: 640px)')
// Ahead of the first field that shows it: one that changes under the hand loses what is typed at that moment.
if (!touch.matches) void load().catch(() => undefined)
const subscribe = (listener: () => void): (() => void) => {
  touch.addEventListener('change', listener)
  return () => touch.removeEventListener('change', listener)
}

/** A calendar day: the phone's own picker by touch, a Chinese calendar that can be typed into elsewhere. */
export function DayInput(props: DayInputProps) {
  const isTouch = useSyncExternalStore(subscribe, () => touch.matches)
  const native = <NativeDay {...props} />
  return isTouch ? (
    native
  ) : (
    <Suspense fallback={native}>
      <DayPicker {...props} />
    </Suspense>
  )
}

function NativeDay({ id, value, onChange, max, isWrong, describedBy, label }: DayInputProps) {
  return (
    <input
      id={id}
      type="date"
      className="hp-input hp-input-short"
      aria-label={label}
      aria-invalid={isWrong}
      aria-describedby={describedBy}
      value={value}
      max={max}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
