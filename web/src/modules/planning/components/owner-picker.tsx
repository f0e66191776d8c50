import type { TaskView } from '@hepai/contract/planning-shapes'
import { useState } from 'react'
import { SearchPicker } from '../../../design/pickers.tsx'
import type { Output } from '../../../platform/call.ts'
import { morePeople, usePersonSearch } from '../../../platform/pickers/use-person-search.ts'
import { words } from '../strings/plan/zh-CN.ts'
import { usePlan } from './plan-context.ts'

type Props = {
  readonly id: string
  readonly task: Pick<TaskView, 'ownerId' | 'ownerName'>
  /** The chosen person's id; empty for nobody. */
  readonly onChange: (ownerId: string) => void
  readonly isOpenAtOnce?: boolean
}

/** Who does a task: anyone of the unit, found by a part of the name or the initials of its pinyin. */
export function OwnerPicker({ id, task, onChange, isOpenAtOnce = false }: Props) {
  const { plan } = usePlan()
  const { answer, asked, picker } = usePersonSearch('planning.listOwners', (search) => ({ planId: plan.id, search }))
  const people = answer?.items ?? []
  const present = presentOf(task)
  // Named at once; the plan names a new owner only when it has been read again.
  const [chosen, setChosen] = useState(present)
  const choose = (ownerId: string) => {
    setChosen({ id: ownerId, name: people.find((each) => each.id === ownerId)?.name ?? '' })
    onChange(ownerId)
  }
  return (
    <SearchPicker
      {...picker}
      {...{ id, isOpenAtOnce }}
      label={words.fields.ownerId}
      value={present.id}
      onChange={choose}
      chosenName={(present.id === chosen.id ? chosen : present).name}
      options={answer !== undefined && asked === '' ? withPresent(present, people) : optionsOf(people)}
      more={answer?.isCut === true ? morePeople(people.length) : undefined}
    />
  )
}

const presentOf = ({ ownerId, ownerName }: Props['task']) => ({ id: ownerId ?? '', name: ownerName ?? '' })

const nobody = { value: '', label: words.none }

type People = Output<'planning.listOwners'>['items']

/** The present owner is always there to begin at, so that Enter alone changes nothing. */
const withPresent = (present: { readonly id: string; readonly name: string }, people: People) =>
  present.id === '' || people.some((each) => each.id === present.id)
    ? [nobody, ...optionsOf(people)]
    : [{ value: present.id, label: present.name }, nobody, ...optionsOf(people)]

const optionsOf = (people: People) =>
  people.map((each) => ({ value: each.id, label: each.name, detail: each.organizationName }))
