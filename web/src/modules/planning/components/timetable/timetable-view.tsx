import { useIsNarrow } from '../use-media.ts'
import { Agenda } from './agenda.tsx'
import { Timetable } from './timetable.tsx'
import './timetable.css'

export function TimetableView() {
  return useIsNarrow() ? <Agenda /> : <Timetable />
}
