import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { SearchPicker } from '../../design/pickers.tsx'
import { query } from '../call.ts'
import { words } from '../strings/zh-CN.ts'

type Props = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (personId: string) => void
}

/** Chooses a person by a part of the name or the initials of its pinyin. */
export function PeoplePicker(props: Props) {
  const [search, setSearch] = useState('')
  const people = useQuery({
    queryKey: ['people.listPeople', 'picker', search],
    queryFn: ({ signal }) => query('people.listPeople', { search, limit: 20 }, { signal }),
    placeholderData: keepPreviousData,
  })
  return (
    <SearchPicker
      {...props}
      options={(people.data?.items ?? []).map((each) => ({
        value: each.id,
        label: each.name,
        detail: each.organizationName,
      }))}
      onSearch={setSearch}
      isBusy={people.isFetching}
      placeholder={words.choosePerson}
      nothing={words.noMatch}
    />
  )
}
