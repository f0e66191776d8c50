import type { MemberKind } from '@hepai/contract/people'
import { words } from '../strings/zh-CN.ts'

const memberKinds: readonly MemberKind[] = ['full', 'probationary', 'candidate', 'activist', 'none']
const genders = ['male', 'female'] as const

export const memberKindChoices = memberKinds.map((kind) => ({ value: kind, label: words.memberKinds[kind] }))
export const memberKindOf = (value: string): MemberKind | undefined => memberKinds.find((each) => each === value)

export const genderChoices = [
  { value: '', label: words.fields.notChosen },
  ...genders.map((gender) => ({ value: gender, label: words.genders[gender] })),
]
export const genderOf = (value: string): (typeof genders)[number] | null =>
  genders.find((each) => each === value) ?? null
