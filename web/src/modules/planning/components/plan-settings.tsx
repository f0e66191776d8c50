import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { Form, TextField } from '../../../design/form.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/plan/zh-CN.ts'
import { usePlan } from './plan-context.ts'
import { useArchive } from './use-archive.ts'

/** The plan's own name and first day; putting it away and taking it out again. */
export function PlanSettings({ onClose }: { onClose: () => void }) {
  const { plan } = usePlan()
  const change = useWrite('planning.changePlan')
  const archive = useArchive()
  const isArchived = plan.archivedOn !== null
  const form = useForm('plan-settings', {
    initial: { name: plan.name, startOn: plan.startOn },
    check: ({ name, startOn }) => ({
      name: name.trim() === '' ? words.nameWanted : undefined,
      startOn: startOn === '' ? words.dayWanted : undefined,
    }),
    submit: async ({ name, startOn }) => {
      const input = { planId: plan.id, version: plan.version, name: name.trim(), startOn, archived: isArchived }
      await change.mutateAsync(input)
      showToast(words.settingsSaved)
      onClose()
    },
  })
  const act = (
    <>
      <Button isBusy={archive.isBusy} onClick={() => void archive.setAll([plan], !isArchived).then(onClose)}>
        {isArchived ? words.restorePlan : words.archivePlan}
      </Button>
      <Button onClick={onClose}>{words.cancel}</Button>
    </>
  )
  return (
    <Dialog title={words.settings} onClose={onClose}>
      <div className="hp-dialog-body">
        <Form form={form} act={words.save} other={act}>
          <TextField form={form} name="name" label={words.fields.name} />
          <TextField form={form} name="startOn" kind="date" label={words.planStart} help={words.planStartHelp} />
        </Form>
        {isArchived ? null : <p className="hp-quiet">{words.archiveHelp}</p>}
      </div>
    </Dialog>
  )
}
