import { Field, TextField } from '../../../../design/form.tsx'
import type { FormState } from '../../../../design/use-form.ts'
import { fieldId } from '../../../../design/use-form.ts'
import type { RecordValues } from '../../layout/record-values.ts'
import { words } from '../../strings/zh-CN.ts'

type Props = { readonly form: FormState<RecordValues>; readonly automaticTitle: string }
const said = words.fields

/** When, where and by whom: all of it filled from last time. */
export function BasicsPart({ form, automaticTitle }: Props) {
  const titleId = fieldId(form.id, 'title')
  return (
    <>
      <TextField form={form} name="occurredOn" label={said.occurredOn} kind="date" />
      <div className="av-pair">
        <Clock form={form} name="startsAt" />
        <Clock form={form} name="endsAt" />
      </div>
      <TextField form={form} name="place" label={said.place} />
      <div className="av-pair">
        <TextField form={form} name="hostName" label={said.hostName} />
        <TextField form={form} name="recorderName" label={said.recorderName} />
      </div>
      <Field id={titleId} label={said.title} isOptional problem={form.problems['title']}>
        <input
          id={titleId}
          className="hp-input"
          autoComplete="off"
          placeholder={automaticTitle}
          value={form.values.title}
          onChange={(event) => form.set('title', event.target.value)}
        />
      </Field>
    </>
  )
}

function Clock({ form, name }: { form: FormState<RecordValues>; name: 'startsAt' | 'endsAt' }) {
  const id = fieldId(form.id, name)
  return (
    <Field id={id} label={said[name]} problem={form.problems[name]}>
      <input
        id={id}
        type="time"
        className="hp-input"
        value={form.values[name]}
        onChange={(event) => form.set(name, event.target.value)}
      />
    </Field>
  )
}
