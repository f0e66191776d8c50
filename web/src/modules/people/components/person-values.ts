import type { Input } from '../../../platform/call.ts'
import { words } from '../strings/zh-CN.ts'
import { genderOf, memberKindOf } from './person-choices.ts'

export const emptyPerson = {
  organizationId: '',
  name: '',
  gender: '',
  ethnicity: '',
  birthOn: '',
  education: '',
  degree: '',
  memberKind: 'full',
  joinedOn: '',
  confirmedOn: '',
  departmentId: '',
  post: '',
  idNumber: '',
  phone: '',
}
export type PersonValues = typeof emptyPerson
type Details = Omit<Input<'people.createPerson'>, 'organizationId'>

const placeOf = (values: PersonValues) => ({
  joinedOn: values.joinedOn || null,
  confirmedOn: values.confirmedOn || null,
  departmentId: values.departmentId || null,
  post: values.post || null,
})

/** Typed texts as the operation wants them; an empty number means "not given", an empty fact means "unknown". */
export const detailsOf = (values: PersonValues): Details => ({
  name: values.name,
  gender: genderOf(values.gender),
  ethnicity: values.ethnicity || null,
  birthOn: values.birthOn || null,
  education: values.education || null,
  degree: values.degree || null,
  memberKind: memberKindOf(values.memberKind) ?? 'none',
  ...placeOf(values),
  idNumber: values.idNumber || undefined,
  phone: values.phone || undefined,
})

export const problemsOf = (values: PersonValues): Partial<Record<keyof PersonValues, string | undefined>> => ({
  organizationId: values.organizationId === '' ? words.needOrganization : undefined,
  name: values.name.trim() === '' ? words.needName : undefined,
})
