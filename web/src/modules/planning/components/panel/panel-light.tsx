import type { TaskView } from '@hepai/contract/planning-shapes'
import { useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { ChoiceField, Form, TextField } from '../../../../design/form.tsx'
import { Light } from '../../../../design/light.tsx'
import { useForm } from '../../../../design/use-form.ts'
import { longDay } from '../../../../platform/dates.ts'
import { useWrite } from '../../../../platform/use-call.ts'
import { plusDays } from '../../layout/days.ts'
import { lights, shownLight } from '../../layout/task-filter.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'
import { ProgressWhy } from '../progress-why.tsx'

/** The light with its reason, the progress with its facts; both lights stay visible while a person's holds. */
export function PanelLight({ task }: { task: TaskView }) {
  const { plan } = usePlan()
  const [isSetting, setSetting] = useState(false)
  const cancel = useWrite('planning.cancelOverride')
  const { override } = task.light
  const maySet = plan.allowed.includes('planning.overrideLight')
  return (
    <section className="pl-panel-part" aria-label={words.lightHead}>
      <p className="pl-panel-days">
        <Light tone={shownLight(task)} />
        <span className="hp-quiet">
          {override === null
            ? task.light.reason
            : words.lightBy(override.byName, override.reason, longDay(override.expiresOn))}
        </span>
      </p>
      {override === null ? null : (
        <p className="pl-panel-days">
          <Light tone={task.light.light} />
          <span className="hp-quiet">{words.lightComputed(task.light.reason)}</span>
        </p>
      )}
      <div className="pl-field-wide">
        <p>
          {words.progress} <strong>{words.percent(task.progress.percent)}</strong>
        </p>
        <ProgressWhy progress={task.progress} />
      </div>
      {!maySet ? null : override !== null ? (
        <Button isBusy={cancel.isPending} onClick={() => cancel.mutate({ overrideId: override.id })}>
          {words.overrideCancel}
        </Button>
      ) : isSetting ? (
        <OverrideForm task={task} onClose={() => setSetting(false)} />
      ) : (
        <button type="button" className="pl-link" onClick={() => setSetting(true)}>
          {words.override}
        </button>
      )}
    </section>
  )
}

function OverrideForm({ task, onClose }: { task: TaskView; onClose: () => void }) {
  const { plan } = usePlan()
  const set = useWrite('planning.overrideLight')
  const form = useForm(`light-${task.id}`, {
    initial: { light: 'onTrack', reason: '', expiresOn: plusDays(plan.today, 30) },
    check: ({ reason }) => ({ reason: reason.trim() === '' ? words.overrideReasonWanted : undefined }),
    submit: async ({ light, reason, expiresOn }) => {
      const chosen = lights.find((each) => each === light) ?? 'onTrack'
      const asked = { planId: plan.id, subject: 'task', subjectId: task.id, light: chosen } as const
      await set.mutateAsync({ ...asked, reason: reason.trim(), expiresOn })
      onClose()
    },
  })
  return (
    <div className="pl-field-wide">
      <Form form={form} act={words.overrideSave} other={<Button onClick={onClose}>{words.cancel}</Button>}>
        <ChoiceField
          form={form}
          name="light"
          label={words.overrideTo}
          choices={lights.map((light) => ({ value: light, label: words.lights[light] }))}
        />
        <TextField form={form} name="reason" label={words.overrideReason} />
        <TextField form={form} name="expiresOn" kind="date" label={words.overrideUntil} />
      </Form>
    </div>
  )
}
