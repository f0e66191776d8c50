import { Button } from '../../../../design/button.tsx'
import { ChoiceField, Form, LongTextField, TextField } from '../../../../design/form.tsx'
import { showToast } from '../../../../design/toast.tsx'
import { useForm } from '../../../../design/use-form.ts'
import type { Output } from '../../../../platform/call.ts'
import { useSession } from '../../../../platform/session.tsx'
import { useRead, useWrite } from '../../../../platform/use-call.ts'
import type { CampaignValues } from '../../layout/campaign-values.ts'
import { blankCampaign, campaignInput, campaignValues, holderKinds } from '../../layout/campaign-values.ts'
import { words } from '../../strings/themes/zh-CN.ts'
import type { NamedTask } from '../plan-task.tsx'
import { PriorityField } from './priority-field.tsx'
import { TaskList } from './task-list.tsx'
import { CheckList, chosenIn } from './check-list.tsx'
import './campaigns.css'

type Campaign = Output<'activities.showCampaign'>['campaign']
type Kind = Output<'activities.listKinds'>['items'][number]
type Props = {
  readonly organizationId: string
  readonly campaign: Campaign | null
  readonly tasks: readonly NamedTask[]
  /** The one it serves now, which may be retired by now. */
  readonly priority: NamedTask | null
  readonly onDone: (id: string | null) => void
}

/** The frame of a campaign: when, what counts, who is asked; nothing of what was held is entered here. */
export function CampaignForm(props: Props) {
  const kinds = useRead('activities.listKinds', { organizationId: props.organizationId })
  return kinds.data === undefined ? null : <Fields {...props} kinds={kinds.data.items} />
}

function Fields({
  organizationId,
  campaign,
  tasks,
  priority,
  kinds,
  onDone,
}: Props & { readonly kinds: readonly Kind[] }) {
  const { me } = useSession()
  const save = useWrite('activities.saveCampaign')
  const partsOf = (code: string) => kinds.find((each) => each.code === code)?.parts ?? []
  const form = useForm<CampaignValues>('campaign', {
    initial: campaign === null ? blankCampaign(me.today) : campaignValues(campaign),
    draftKey: `campaign-${campaign?.id ?? organizationId}`,
    check: problemsIn,
    submit: async (values) => {
      const saved = await save.mutateAsync({
        organizationId,
        fields: campaignInput(values, partsOf),
        ...(campaign === null ? {} : { campaignId: campaign.id, version: campaign.version }),
      })
      showToast(words.saved)
      onDone(saved.id)
    },
  })
  const said = words.fields
  const withParts = kinds.filter((each) => each.parts.length > 0 && chosenIn(form.values.counts).includes(each.code))
  return (
    <Form form={form} act={words.save} other={<Button onClick={() => onDone(null)}>{words.cancel}</Button>}>
      <TextField form={form} name="name" label={said.name} />
      <LongTextField form={form} name="purpose" label={said.purpose} rows={2} isOptional />
      <TextField form={form} name="fromOn" label={said.fromOn} kind="date" />
      <TextField form={form} name="toOn" label={said.toOn} kind="date" />
      <CheckList
        form={form}
        name="counts"
        label={said.counts}
        choices={kinds.map((each) => ({ value: each.code, label: each.name }))}
      />
      {withParts.length === 0 ? null : (
        <CheckList
          form={form}
          name="needsParts"
          label={words.asked}
          choices={withParts.map((each) => ({ value: each.code, label: said.needsParts(each.name, each.parts) }))}
        />
      )}
      <CheckList
        form={form}
        name="heldBy"
        label={said.heldBy}
        choices={holderKinds.map((value) => ({ value, label: words.holders[value] }))}
      />
      <ChoiceField
        form={form}
        name="every"
        label={said.every}
        choices={(['month', 'whole', 'none'] as const).map((value) => ({ value, label: words.everyChoices[value] }))}
      />
      {form.values.every === 'none' ? null : <TextField form={form} name="times" label={said.times} kind="number" />}
      <PriorityField form={form} stands={priority} />
      <TaskList
        label={said.taskIds}
        known={tasks}
        value={chosenIn(form.values.taskIds)}
        onChange={(ids) => form.set('taskIds', ids.join(','))}
      />
    </Form>
  )
}

function problemsIn(values: CampaignValues) {
  const said = words.problems
  const isCount = /^([1-9]|[12]\d|3[01])$/u.test(values.times.trim())
  return {
    name: values.name.trim() === '' ? said.name : undefined,
    fromOn: values.fromOn === '' ? said.fromOn : undefined,
    toOn: values.toOn === '' || values.toOn < values.fromOn ? said.toOn : undefined,
    counts: values.counts === '' ? said.counts : undefined,
    heldBy: values.heldBy === '' ? said.heldBy : undefined,
    times: values.every === 'none' || isCount ? undefined : said.times,
  }
}
