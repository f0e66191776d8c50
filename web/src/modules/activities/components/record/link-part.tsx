import { LongTextField, TextField } from '../../../../design/form.tsx'
import type { FormState } from '../../../../design/use-form.ts'
import { fieldId } from '../../../../design/use-form.ts'
import type { RecordValues } from '../../layout/record-values.ts'
import { words } from '../../strings/zh-CN.ts'
import { TaskPicker } from './task-picker.tsx'

type Near = { readonly id: string; readonly name: string; readonly planName: string }

/** Which task this served, and in one sentence, how. */
export function LinkPart({ form, near }: { form: FormState<RecordValues>; near: readonly Near[] }) {
  const { taskId } = form.values
  const problem = form.problems['taskId']
  return (
    <div id={fieldId(form.id, 'taskId')} tabIndex={-1} className="av-part">
      <TaskPicker label={words.task} near={near} value={taskId} onChange={(id) => form.set('taskId', id)} />
      {problem === undefined ? null : <p className="hp-field-problem">{problem}</p>}
      {taskId === '' ? null : (
        <>
          <LongTextField form={form} name="did" label={words.did} help={words.didHelp} rows={2} />
          <TextField form={form} name="beneficiaries" label={words.fields.beneficiaries} kind="number" isOptional />
        </>
      )}
    </div>
  )
}
