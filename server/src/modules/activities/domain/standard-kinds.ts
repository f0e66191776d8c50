import type { KindFields } from '@hepai/contract/activities-shapes'
import { meetingKinds } from './standard-meetings.ts'
import { reviewKinds } from './standard-reviews.ts'
import { studyKinds } from './standard-studies.ts'

/** The day from which the standard kinds are known: the year of 《中国共产党支部工作条例（试行）》. */
export const STANDARD_FROM = '2018-10-28'

/** The kinds that come with Hepai (domain-rules §1.3); a version saved by an organisation goes before them. */
export const standardKinds: readonly KindFields[] = [...meetingKinds, ...studyKinds, ...reviewKinds]
