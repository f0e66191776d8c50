import { ChoiceField, OtherField, TextField } from '../../../design/form.tsx'
import type { FormState } from '../../../design/use-form.ts'
import { fieldId } from '../../../design/use-form.ts'
import { OrganizationPicker } from '../../../platform/pickers/organization-picker.tsx'
import { words } from '../strings/zh-CN.ts'
import { genderChoices, memberKindChoices } from './person-choices.ts'
import type { PersonValues } from './person-values.ts'

const said = words.fields

/** The fields that registering and changing share. */
export function PersonFields({ form, isNew }: { form: FormState<PersonValues>; isNew: boolean }) {
  const member = form.values.memberKind === 'full' || form.values.memberKind === 'probationary'
  return (
    <>
      <TextField form={form} name="name" label={said.name} />
      <ChoiceField form={form} name="memberKind" label={said.memberKind} choices={memberKindChoices} />
      {member ? <TextField form={form} name="joinedOn" label={said.joinedOn} kind="date" isOptional /> : null}
      {form.values.memberKind === 'full' ? (
        <TextField form={form} name="confirmedOn" label={said.confirmedOn} kind="date" isOptional />
      ) : null}
      <OtherField form={form} name="departmentId" label={said.department} isOptional>
        <OrganizationPicker
          id={fieldId(form.id, 'departmentId')}
          label={said.department}
          value={form.values.departmentId}
          onChange={(id) => form.set('departmentId', id)}
          kinds={['department']}
        />
      </OtherField>
      <TextField form={form} name="post" label={said.post} isOptional />
      <ChoiceField form={form} name="gender" label={said.gender} choices={genderChoices} isOptional />
      <TextField form={form} name="ethnicity" label={said.ethnicity} isOptional />
      <TextField form={form} name="birthOn" label={said.birthOn} kind="date" isOptional />
      <TextField form={form} name="education" label={said.education} isOptional />
      <TextField form={form} name="degree" label={said.degree} isOptional />
      <TextField
        form={form}
        name="idNumber"
        label={said.idNumber}
        help={isNew ? said.idNumberHelp : said.keepHelp}
        isOptional
      />
      <TextField
        form={form}
        name="phone"
        label={said.phone}
        inputMode="tel"
        {...(isNew ? {} : { help: said.keepHelp })}
        isOptional
      />
    </>
  )
}
