import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Form, OtherField } from '../../../design/form.tsx'
import { Page, Section } from '../../../design/page.tsx'
import { showToast } from '../../../design/toast.tsx'
import { fieldId, useForm } from '../../../design/use-form.ts'
import { OrganizationPicker } from '../../../platform/pickers/organization-picker.tsx'
import { useWrite } from '../../../platform/use-call.ts'
import { PersonFields } from '../components/person-fields.tsx'
import { detailsOf, emptyPerson, problemsOf } from '../components/person-values.ts'
import { words } from '../strings/zh-CN.ts'

const route = getRouteApi('/people/new')

export function NewPersonScreen() {
  const { organizationId = '' } = route.useSearch()
  const navigate = useNavigate()
  const create = useWrite('people.createPerson')
  const form = useForm('person-new', {
    initial: { ...emptyPerson, organizationId },
    draftKey: 'person-new',
    secrets: ['idNumber', 'phone'],
    check: problemsOf,
    submit: async (values) => {
      const { id } = await create.mutateAsync({ organizationId: values.organizationId, ...detailsOf(values) })
      showToast(words.added(values.name))
      await navigate({ to: '/people/$personId', params: { personId: id } })
    },
  })
  return (
    <Page title={words.add}>
      <Section title={words.basics}>
        <div className="hp-pad">
          <Form form={form} act={words.save}>
            <OtherField form={form} name="organizationId" label={words.fields.organization}>
              <OrganizationPicker
                id={fieldId(form.id, 'organizationId')}
                label={words.fields.organization}
                value={form.values.organizationId}
                onChange={(id) => form.set('organizationId', id)}
              />
            </OtherField>
            <PersonFields form={form} isNew />
          </Form>
        </div>
      </Section>
    </Page>
  )
}
