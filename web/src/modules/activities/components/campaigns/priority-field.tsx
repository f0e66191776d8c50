import { ChoiceField } from '../../../../design/form.tsx'
import type { FormState } from '../../../../design/use-form.ts'
import { useMay } from '../../../../platform/session.tsx'
import { useRead } from '../../../../platform/use-call.ts'
import type { CampaignValues } from '../../layout/campaign-values.ts'
import { words } from '../../strings/themes/zh-CN.ts'

type Named = { readonly id: string; readonly name: string }
type Props = { readonly form: FormState<CampaignValues>; readonly stands: Named | null }

/** One of the city's priorities of the year in which the campaign ends; what stands can be kept when it was retired. */
export function PriorityField({ form, stands }: Props) {
  const mayRead = useMay('planning.read')
  const year = Number(form.values.toOn.slice(0, 4))
  const isYear = year >= 2000 && year <= 2100
  const priorities = useRead('planning.listPriorities', { year }, { isOff: !mayRead || !isYear })
  if (!mayRead) return null
  const open = (priorities.data?.items ?? []).filter((each) => each.retiredOn === null)
  const kept = stands === null || open.some((each) => each.id === stands.id) ? [] : [stands]
  const choices = [...open, ...kept].map(({ id, name }) => ({ value: id, label: name }))
  return (
    <ChoiceField
      form={form}
      name="priorityId"
      label={words.fields.priorityId}
      choices={[{ value: '', label: words.fields.noPriority }, ...choices]}
    />
  )
}
