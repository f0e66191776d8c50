import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { ChoiceField, Form, TextField } from '../../../design/form.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import { longDay } from '../../../platform/dates.ts'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'
import type { ShownDay } from './month.tsx'
import { weekdayOf } from './month-days.ts'

const said = words.calendar

export function DayOverrideDialog({ chosen, onClose }: { chosen: ShownDay; onClose: () => void }) {
  const set = useWrite('planning.setDayOverride')
  const isCity = chosen.override?.source === 'city'
  const form = useForm('day-override', {
    initial: {
      as: isCity ? 'national' : chosen.isWorking ? 'resting' : 'working',
      name: isCity ? chosen.override.name : '',
    },
    submit: async ({ as, name }) => {
      await set.mutateAsync({ day: chosen.day, isWorking: as === 'national' ? null : as === 'working', name })
      showToast(said.saved(longDay(chosen.day)))
      onClose()
    },
  })
  const kind = chosen.isWorking ? said.kinds.working : said.kinds.resting
  const title = said.dayIs(longDay(chosen.day), said.weekdayLong[weekdayOf(chosen.day)] ?? '', kind)
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="hp-stack">
        <p>{said.willChange}</p>
        <Form form={form} act={said.set} other={<Button onClick={onClose}>{words.cancel}</Button>}>
          <ChoiceField
            form={form}
            name="as"
            label={said.as}
            choices={[
              { value: 'working', label: said.asWorking },
              { value: 'resting', label: said.asResting },
              { value: 'national', label: said.asNational },
            ]}
          />
          <TextField form={form} name="name" label={said.name} help={said.nameHelp} isOptional />
        </Form>
      </div>
    </Dialog>
  )
}
