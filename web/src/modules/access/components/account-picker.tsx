import { useState } from 'react'
import { SearchPicker } from '../../../design/pickers.tsx'
import { nameWithUnit } from '../../../platform/organization-name.ts'
import { useRead } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'

const said = words.grants

export function AccountPicker({
  id,
  value,
  onChange,
}: {
  id: string
  value: string
  onChange: (accountId: string) => void
}) {
  const [search, setSearch] = useState('')
  const found = useRead('access.findAccounts', { search }, { isOff: search.trim() === '' })
  return (
    <SearchPicker
      id={id}
      label={said.account}
      value={value}
      onChange={onChange}
      onSearch={setSearch}
      options={(found.data?.items ?? []).map((each) => ({
        value: each.id,
        label: said.accountNamed(each.name, each.login),
        detail: nameWithUnit(each),
      }))}
      isBusy={found.isFetching}
      placeholder={said.accountHint}
      nothing={said.nothing}
    />
  )
}
