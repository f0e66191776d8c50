import { Button } from '../../../../design/button.tsx'
import { Form, LongTextField, TextField } from '../../../../design/form.tsx'
import { showToast } from '../../../../design/toast.tsx'
import { useForm } from '../../../../design/use-form.ts'
import type { Output } from '../../../../platform/call.ts'
import { useSession } from '../../../../platform/session.tsx'
import { useWrite } from '../../../../platform/use-call.ts'
import { words } from '../../strings/themes/zh-CN.ts'

type Finding = Output<'activities.showResearchTopic'>['findings'][number]
type Props = { readonly topicId: string; readonly finding: Finding | null; readonly onDone: () => void }

/** What was found, and on which day. */
export function FindingForm({ topicId, finding, onDone }: Props) {
  const { me } = useSession()
  const save = useWrite('activities.saveFinding')
  const form = useForm(`finding-${finding?.id ?? 'new'}`, {
    initial: { text: finding?.text ?? '', foundOn: finding?.foundOn ?? me.today },
    draftKey: `finding-${finding?.id ?? topicId}`,
    check: ({ text, foundOn }) => ({
      text: text.trim() === '' ? words.problems.text : undefined,
      foundOn: foundOn === '' ? words.problems.foundOn : undefined,
    }),
    submit: async (values) => {
      const known = finding === null ? {} : { findingId: finding.id, version: finding.version }
      await save.mutateAsync({ topicId, ...values, ...known })
      showToast(words.findingSaved)
      onDone()
    },
  })
  return (
    <Form form={form} act={words.save} other={<Button onClick={onDone}>{words.cancel}</Button>}>
      <LongTextField form={form} name="text" label={words.finding} />
      <TextField form={form} name="foundOn" label={words.foundOn} kind="date" max={me.today} />
    </Form>
  )
}
