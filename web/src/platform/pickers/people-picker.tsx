import { useState } from 'react'
import { SearchPicker } from '../../design/pickers.tsx'
import { useRead } from '../use-call.ts'
import { morePeople, usePersonSearch } from './use-person-search.ts'

type Props = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (personId: string) => void
  /** Only people of this organisation and beneath it. */
  readonly organizationId?: string
}

const most = 50

/** Chooses a person by a part of the name or the initials of its pinyin. */
export function PeoplePicker({ organizationId, ...rest }: Props) {
  const { answer, picker } = usePersonSearch('people.listPeople', (search) => ({ organizationId, search, limit: most }))
  // Whoever was chosen before the field was there (a kept draft) may stand outside the first answer.
  const [first] = useState(rest.value)
  const chosen = useRead('people.showPerson', { personId: first }, { isOff: first === '' })
  return (
    <SearchPicker
      {...rest}
      {...picker}
      options={(answer?.items ?? []).map((each) => ({
        value: each.id,
        label: each.name,
        detail: each.organizationName,
      }))}
      chosenName={rest.value === first ? chosen.data?.person.name : undefined}
      more={answer?.nextCursor == null ? undefined : morePeople(most)}
    />
  )
}
