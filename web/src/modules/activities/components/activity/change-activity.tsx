import type { ActivityFields } from '@hepai/contract/activities-shapes'
import { Button } from '../../../../design/button.tsx'
import { Notice } from '../../../../design/states.tsx'
import { showToast } from '../../../../design/toast.tsx'
import type { Output } from '../../../../platform/call.ts'
import { useWrite } from '../../../../platform/use-call.ts'
import { words } from '../../strings/zh-CN.ts'
import { RecordForm } from '../record/record-form.tsx'

type View = Output<'activities.showActivity'>
type Props = { readonly view: View; readonly isCorrection: boolean; readonly onDone: () => void }

/** The same form as when it was recorded; after a week it asks why, and what stood stays readable. */
export function ChangeActivity({ view, isCorrection, onDone }: Props) {
  const { activity, kind, attendance } = view
  const change = useWrite('activities.changeActivity')
  const correct = useWrite('activities.correctActivity')
  if (kind === null) return <Notice tone="warn">{words.kindGone}</Notice>
  const which = { activityId: activity.id, version: activity.version }
  return (
    <RecordForm
      draftKey={`activity-${activity.id}-${String(activity.version)}`}
      kind={kind}
      form={formOf(view)}
      people={attendance}
      near={null}
      act={isCorrection ? words.edits.correct : words.save}
      asksReason={isCorrection}
      other={<Button onClick={onDone}>{words.cancel}</Button>}
      send={async (fields, { reason }) => {
        await (isCorrection
          ? correct.mutateAsync({ ...which, reason, ...fields })
          : change.mutateAsync({ ...which, ...fields }))
        showToast(isCorrection ? words.corrected : words.changed)
        onDone()
      }}
    />
  )
}

function formOf({ activity, attendance, minutes, votes, items, resolutions }: View): ActivityFields {
  return {
    ...{ kindCode: activity.kindCode, alsoKinds: activity.alsoKinds, title: activity.title, state: activity.state },
    ...{ occurredOn: activity.occurredOn, startsAt: activity.startsAt, endsAt: activity.endsAt, place: activity.place },
    ...{ hostName: activity.hostName, recorderName: activity.recorderName },
    attendance: attendance.map(({ personId, status, reason }) => ({ personId, status, reason })),
    ...{ audience: activity.audience, serviceHours: activity.serviceHours, minutes },
    votes: votes.map(({ matter, rule, eligible, present, yes, no, abstain, writtenYes, isSecret }) => ({
      ...{ matter, rule, eligible, present, yes, no, abstain, writtenYes, isSecret },
    })),
    items: items.map(({ id, topic, note }) => ({ id, topic, note })),
    resolutions: resolutions.map(({ id, text, ownerId, dueOn }) => ({ id, text, ownerId, dueOn })),
    criticism: null,
  }
}
