import type { SampleCity } from '../types.ts'
import { figureActivities } from './figures.ts'
import { corrected } from './life/corrections.ts'
import { excused, sampleLeaves } from './life/leaves.ts'
import { localKindActivities } from './life/local-kinds.ts'
import { withMinutes } from './life/minutes.ts'
import { plannedActivities } from './life/planned.ts'
import { reviewMeetings } from './life/reviews.ts'
import { branchLife, groupLife, leadersLife } from './regular.ts'
import { type Setting, settingOf } from './setting.ts'
import { themeActivities } from './themes.ts'
import type { SampleActivity } from './types.ts'

/** A year of organisation life of the sample city; the same on every call. */
export function sampleActivities(city: SampleCity): readonly SampleActivity[] {
  const setting = settingOf(city)
  return corrected(setting, withMinutes(setting, excused(drawn(setting), sampleLeaves(setting))))
}

/** What is drawn last changes nothing that was drawn before. */
const drawn = (setting: Setting): SampleActivity[] => [
  ...[...branchLife(setting), ...groupLife(setting), ...leadersLife(setting)],
  ...[...figureActivities(setting), ...themeActivities(setting)],
  ...[...localKindActivities(setting), ...reviewMeetings(setting), ...plannedActivities(setting)],
]
