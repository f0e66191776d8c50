import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Section } from '../../../design/page.tsx'
import { longDay } from '../../../platform/dates.ts'
import { words } from '../strings/zh-CN.ts'
import { MeetingDialog } from './meeting-dialog.tsx'
import type { View } from './use-review.ts'

/** The meeting of the review: one record, which also meets the duty. */
export function MeetingSection({ view }: { view: View }) {
  const { activity, allowed } = view
  const [isRecording, setRecording] = useState(false)
  const mayRecord = activity === null && allowed.includes('reviews.recordReviewMeeting')
  if (activity === null && !mayRecord) return null
  return (
    <Section
      title={words.meeting}
      action={mayRecord ? <Button onClick={() => setRecording(true)}>{words.recordMeeting}</Button> : null}
    >
      <p className="hp-pad">
        {activity === null ? (
          <span className="hp-quiet">{words.meetingNone}</span>
        ) : (
          <>
            <Link to="/activities/$activityId" params={{ activityId: activity.id }}>
              {activity.title}
            </Link>{' '}
            <span className="hp-quiet">{words.meetingHeld(longDay(activity.occurredOn))}</span>
          </>
        )}
      </p>
      {isRecording ? <MeetingDialog view={view} onClose={() => setRecording(false)} /> : null}
    </Section>
  )
}
