import { Button } from '../../../../design/button.tsx'
import { Dialog } from '../../../../design/dialog.tsx'
import { Form, LongTextField, TextField } from '../../../../design/form.tsx'
import { showToast } from '../../../../design/toast.tsx'
import { useForm } from '../../../../design/use-form.ts'
import { useSession } from '../../../../platform/session.tsx'
import { useWrite } from '../../../../platform/use-call.ts'
import { words } from '../../strings/zh-CN.ts'

/** Gives 纪要 its number: the day and who gets a copy are all that the record does not know. */
export function IssueDialog({ activity, onClose }: { activity: { readonly id: string }; onClose: () => void }) {
  const { me } = useSession()
  const issue = useWrite('activities.issueSummary')
  const form = useForm('issue', {
    initial: { issuedOn: me.today, copiesTo: '' },
    draftKey: `issue-${activity.id}`,
    submit: async ({ issuedOn, copiesTo }) => {
      const organs = copiesTo.split(/[\n、，,；;]/u).map((each) => each.trim())
      const { year, number } = await issue.mutateAsync({
        ...{ activityId: activity.id, issuedOn },
        copiesTo: organs.filter((each) => each !== ''),
      })
      showToast(words.summaryMade(year, number))
      onClose()
    },
  })
  return (
    <Dialog title={words.issueTitle} onClose={onClose}>
      <div className="hp-dialog-body">
        <p className="hp-quiet">{words.issueHelp}</p>
        <Form form={form} act={words.issueSummary} other={<Button onClick={onClose}>{words.cancel}</Button>}>
          <TextField form={form} name="issuedOn" label={words.issuedOn} kind="date" />
          <LongTextField
            form={form}
            name="copiesTo"
            label={words.copiesTo}
            help={words.copiesToHelp}
            rows={3}
            isOptional
          />
        </Form>
      </div>
    </Dialog>
  )
}
