import type { SampleCity } from '../types.ts'
import { figureActivities } from './figures.ts'
import { branchLife, groupLife, leadersLife } from './regular.ts'
import { settingOf } from './setting.ts'
import { themeActivities } from './themes.ts'
import type { SampleActivity } from './types.ts'

/** A year of organisation life of the sample city; the same on every call. */
export function sampleActivities(city: SampleCity): readonly SampleActivity[] {
  const setting = settingOf(city)
  // What is drawn last changes nothing that was drawn before.
  const regular = [...branchLife(setting), ...groupLife(setting), ...leadersLife(setting)]
  return [...regular, ...figureActivities(setting), ...themeActivities(setting)]
}
