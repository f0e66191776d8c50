import { useNavigate } from '@tanstack/react-router'
import { Button } from '../../../design/button.tsx'
import { ChoiceField, Form, OtherField, TextField } from '../../../design/form.tsx'
import type { FormState } from '../../../design/use-form.ts'
import { fieldId, useForm } from '../../../design/use-form.ts'
import type { Output } from '../../../platform/call.ts'
import { OrganizationPicker } from '../../../platform/pickers/organization-picker.tsx'
import { useSession } from '../../../platform/session.tsx'
import { useRead, useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'

type Plan = Output<'planning.listPlans'>['items'][number]
const said = words.plans
const starts = ['template', 'copy', 'blank'] as const

type PlanValues = {
  organizationId: string
  name: string
  year: string
  startOn: string
  from: string
  templateKey: string
  copyPlanId: string
}

export function CreatePlan({ plans, onDone }: { plans: readonly Plan[]; onDone: () => void }) {
  const { me, unit } = useSession()
  const create = useWrite('planning.createPlan')
  const templates = useRead('planning.listTemplates', {}).data?.items ?? []
  const navigate = useNavigate()
  const initial: PlanValues = {
    organizationId: unit?.id ?? '',
    name: '',
    year: me.today.slice(0, 4),
    startOn: '',
    from: 'template',
    templateKey: '',
    copyPlanId: '',
  }
  const form = useForm('plan-create', {
    initial,
    draftKey: 'plan-create',
    check: problemsOf,
    submit: async ({ organizationId, name, year, startOn, from, templateKey, copyPlanId }) => {
      const { id } = await create.mutateAsync({
        organizationId,
        name,
        year: Number(year),
        startOn: startOn || undefined,
        templateKey: from === 'template' ? templateKey || templates[0]?.key : undefined,
        copyPlanId: from === 'copy' ? copyPlanId : undefined,
      })
      onDone()
      await navigate({ to: '/plans/$planId', params: { planId: id } })
    },
  })
  return (
    <div className="hp-pad">
      <Form form={form} act={said.create} other={<Button onClick={onDone}>{words.cancel}</Button>}>
        <OtherField form={form} name="organizationId" label={said.fields.organization}>
          <OrganizationPicker
            id={fieldId(form.id, 'organizationId')}
            label={said.fields.organization}
            value={form.values.organizationId}
            onChange={(id) => form.set('organizationId', id)}
          />
        </OtherField>
        <TextField form={form} name="name" label={said.fields.name} help={said.fields.nameHelp} />
        <TextField form={form} name="year" label={said.fields.year} kind="number" />
        <Start form={form} plans={plans} templates={templates} />
        <TextField
          form={form}
          name="startOn"
          label={said.fields.startOn}
          help={said.fields.startOnHelp}
          kind="date"
          isOptional
        />
      </Form>
    </div>
  )
}

function Start({
  form,
  plans,
  templates,
}: {
  form: FormState<PlanValues>
  plans: readonly Plan[]
  templates: Output<'planning.listTemplates'>['items']
}) {
  const { from, templateKey } = form.values
  const template = templates.find((each) => each.key === templateKey) ?? templates[0]
  return (
    <>
      <ChoiceField
        form={form}
        name="from"
        label={said.fields.from}
        choices={starts.map((value) => ({ value, label: said.from[value] }))}
      />
      {from === 'template' && template !== undefined ? (
        <ChoiceField
          form={form}
          name="templateKey"
          label={said.fields.template}
          help={template.description}
          choices={templates.map((each) => ({ value: each.key, label: said.templateWith(each.name, each.taskCount) }))}
        />
      ) : null}
      {from === 'copy' ? (
        <ChoiceField
          form={form}
          name="copyPlanId"
          label={said.fields.copy}
          help={said.fields.copyHelp}
          choices={[
            { value: '', label: said.choosePlan },
            ...plans.map((each) => ({
              value: each.id,
              label: said.chosenPlan(each.name, each.organizationName, each.year),
            })),
          ]}
        />
      ) : null}
    </>
  )
}

const problemsOf = ({ organizationId, name, year, from, copyPlanId }: PlanValues) => ({
  organizationId: organizationId === '' ? said.needOrganization : undefined,
  name: name.trim() === '' ? said.needName : undefined,
  year: /^(20\d\d|2100)$/.test(year) ? undefined : said.needYear,
  copyPlanId: from === 'copy' && copyPlanId === '' ? said.needPlan : undefined,
})
