import type { ActivityFields, KindView } from '@hepai/contract/activities-shapes'
import { Button } from '../../../../design/button.tsx'
import { Notice } from '../../../../design/states.tsx'
import { showToast } from '../../../../design/toast.tsx'
import type { Output } from '../../../../platform/call.ts'
import { command } from '../../../../platform/call.ts'
import { Loaded } from '../../../../platform/loaded.tsx'
import { queryClient } from '../../../../platform/query-client.ts'
import { useRead } from '../../../../platform/use-call.ts'
import { words } from '../../strings/zh-CN.ts'
import { RecordForm } from '../record/record-form.tsx'
import { WithDraft } from '../record/with-draft.tsx'

type View = Output<'activities.showActivity'>
type Prepared = Output<'activities.prepareActivity'>
type Props = { readonly view: View; readonly isCorrection: boolean; readonly onDone: () => void }

/** The same form as when it was recorded; after a week it asks why, and what stood stays readable. */
export function ChangeActivity(props: Props) {
  const { organizationId, kindCode, occurredOn } = props.view.activity
  const prepared = useRead('activities.prepareActivity', { organizationId, kindCode, occurredOn })
  if (props.view.kind === null) return <Notice tone="warn">{words.kindGone}</Notice>
  return <Loaded of={prepared}>{(data) => <Changing {...props} kind={data.kind} prepared={data} />}</Loaded>
}

function Changing({ view, isCorrection, onDone, kind, prepared }: Props & { kind: KindView; prepared: Prepared }) {
  const { activity } = view
  const which = { activityId: activity.id, version: activity.version }
  const isHeld = activity.state === 'held'
  return (
    <WithDraft organizationId={activity.organizationId} about={activity.id}>
      {(draft) => (
        <RecordForm
          {...{ draft, kind, organizationId: activity.organizationId, together: prepared.together, near: null }}
          form={isHeld ? formOf(view) : { ...formOf(view), attendance: asExpected(view, prepared) }}
          people={isHeld ? view.attendance : prepared.roll}
          {...(isHeld ? { act: isCorrection ? words.edits.correct : words.save } : {})}
          asksReason={isCorrection}
          other={<Button onClick={onDone}>{words.cancel}</Button>}
          send={async (fields, { reason }, idempotencyKey) => {
            await (isCorrection
              ? command('activities.correctActivity', { ...which, reason, ...fields }, { idempotencyKey })
              : command('activities.changeActivity', { ...which, ...fields }, { idempotencyKey }))
            return async () => {
              await queryClient.invalidateQueries()
              showToast(isCorrection ? words.corrected : words.changed)
              onDone()
            }
          }}
        />
      )}
    </WithDraft>
  )
}

/** A meeting that was arranged: the roll of its day with known absences, and those that were entered beforehand. */
function asExpected({ attendance }: View, { form }: Prepared): ActivityFields['attendance'] {
  const away = new Map(
    attendance.filter((each) => each.status === 'absent').map((each) => [each.personId, each.reason]),
  )
  return form.attendance.map((each) => {
    const reason = away.get(each.personId)
    return reason === undefined ? each : { personId: each.personId, status: 'absent' as const, reason }
  })
}

function formOf({ activity, attendance, minutes, votes, items, resolutions }: View): ActivityFields {
  return {
    ...{ kindCode: activity.kindCode, alsoKinds: activity.alsoKinds, title: activity.title, state: activity.state },
    ...{ occurredOn: activity.occurredOn, startsAt: activity.startsAt, endsAt: activity.endsAt, place: activity.place },
    ...{ hostName: activity.hostName, recorderName: activity.recorderName },
    attendance: attendance.map(({ personId, status, reason }) => ({ personId, status, reason })),
    ...{ audience: activity.audience, serviceHours: activity.serviceHours, minutes },
    votes: votes.map(({ matter, rule, eligible, present, yes, no, abstain, writtenYes, isSecret, ballots }) => ({
      ...{ matter, rule, eligible, present, yes, no, abstain, writtenYes, isSecret },
      ...(ballots === undefined ? {} : { ballots }),
    })),
    items: items.map(({ id, topic, note }) => ({ id, topic, note })),
    resolutions: resolutions.map(({ id, text, ownerId, dueOn }) => ({ id, text, ownerId, dueOn })),
    criticism: null,
  }
}
