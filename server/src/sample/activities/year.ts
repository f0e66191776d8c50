import type { SampleCity } from '../types.ts'
import { figureActivities } from './figures.ts'
import { branchLife, groupLife, leadersLife } from './regular.ts'
import { settingOf } from './setting.ts'
import type { SampleActivity } from './types.ts'

/** A year of organisation life of the sample city; the same on every call. */
export function sampleActivities(city: SampleCity): readonly SampleActivity[] {
  const setting = settingOf(city)
  return [...branchLife(setting), ...groupLife(setting), ...leadersLife(setting), ...figureActivities(setting)]
}
