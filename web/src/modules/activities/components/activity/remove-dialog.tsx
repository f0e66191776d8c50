import { useNavigate } from '@tanstack/react-router'
import { showToast } from '../../../../design/toast.tsx'
import type { Output } from '../../../../platform/call.ts'
import { useWrite } from '../../../../platform/use-call.ts'
import { words } from '../../strings/zh-CN.ts'
import { ReasonDialog } from '../../../../design/reason-dialog.tsx'

type Activity = Output<'activities.showActivity'>['activity']

export function RemoveDialog({ activity, onClose }: { activity: Activity; onClose: () => void }) {
  const remove = useWrite('activities.removeActivity')
  const navigate = useNavigate()
  return (
    <ReasonDialog
      title={words.removeTitle(activity.title)}
      help={words.removeHelp}
      act={words.remove}
      onClose={onClose}
      send={async (reason) => {
        await navigate({ to: '/activities', search: { organization: activity.organizationId }, replace: true })
        await remove.mutateAsync({ activityId: activity.id, version: activity.version, reason })
        showToast(words.removed(activity.title))
      }}
    />
  )
}
