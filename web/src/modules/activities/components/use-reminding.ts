import type { DutyView } from '@hepai/contract/activities-duties'
import { showToast } from '../../../design/toast.tsx'
import type { Output } from '../../../platform/call.ts'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'

type Holder = Pick<Output<'activities.listDuties'>['items'][number], 'allowed' | 'reminders'>

/** For whoever may remind: who was reminded of a duty, and how to do it again. */
export function useReminding(holder: Holder) {
  const remind = useWrite('activities.remindDuty')
  const onRemind = ({ organizationId, kindCode, periodStartOn }: DutyView): void =>
    remind.mutate(
      { organizationId, kindCode, periodStartOn },
      {
        onSuccess: ({ names }) => showToast(words.reminded(names)),
        onError: (error) => showToast(error.message),
      },
    )
  return ({ kindCode, periodStartOn }: DutyView) =>
    holder.allowed.includes('activities.remindDuty')
      ? {
          by: holder.reminders.filter((each) => each.kindCode === kindCode && each.periodStartOn === periodStartOn),
          onRemind,
        }
      : undefined
}
