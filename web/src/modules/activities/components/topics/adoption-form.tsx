import { Button } from '../../../../design/button.tsx'
import { Form, LongTextField, TextField } from '../../../../design/form.tsx'
import { showToast } from '../../../../design/toast.tsx'
import { useForm } from '../../../../design/use-form.ts'
import type { Output } from '../../../../platform/call.ts'
import { useSession } from '../../../../platform/session.tsx'
import { useWrite } from '../../../../platform/use-call.ts'
import { words } from '../../strings/themes/zh-CN.ts'

type Adoption = Output<'activities.showResearchTopic'>['findings'][number]['adoptions'][number]
type Props = { readonly findingId: string; readonly adoption: Adoption | null; readonly onDone: () => void }

/** Who adopted a finding, when, and what was decided. */
export function AdoptionForm({ findingId, adoption, onDone }: Props) {
  const { me } = useSession()
  const save = useWrite('activities.saveAdoption')
  const form = useForm(`adoption-${adoption?.id ?? findingId}`, {
    initial: valuesOf(adoption, me.today),
    draftKey: `adoption-${adoption?.id ?? findingId}`,
    check: ({ adoptedBy, adoptedOn, decision }) => ({
      adoptedBy: adoptedBy.trim() === '' ? words.problems.adoptedBy : undefined,
      adoptedOn: adoptedOn === '' ? words.problems.foundOn : undefined,
      decision: decision.trim() === '' ? words.problems.decision : undefined,
    }),
    submit: async (values) => {
      const known = adoption === null ? {} : { adoptionId: adoption.id, version: adoption.version }
      await save.mutateAsync({ findingId, ...values, ...known })
      showToast(words.adoptionSaved)
      onDone()
    },
  })
  return (
    <Form form={form} act={words.save} other={<Button onClick={onDone}>{words.cancel}</Button>}>
      <TextField form={form} name="adoptedBy" label={words.adoptedBy} help={words.adoptedByHelp} />
      <TextField form={form} name="adoptedOn" label={words.adoptedOn} kind="date" max={me.today} />
      <LongTextField form={form} name="decision" label={words.decision} rows={2} />
    </Form>
  )
}

const valuesOf = (adoption: Adoption | null, today: string) =>
  adoption === null
    ? { adoptedBy: '', adoptedOn: today, decision: '' }
    : { adoptedBy: adoption.adoptedBy, adoptedOn: adoption.adoptedOn, decision: adoption.decision }
