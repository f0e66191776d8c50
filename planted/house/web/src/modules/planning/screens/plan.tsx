import { useEffect, useState } from 'react'
import { person } from '../../../../../server/src/modules/people/domain/person.ts'
import { name } from '../../people/components/name.ts'
import { strings } from '../strings/zh-CN.ts'

export function Plan({ shown, id }: { readonly shown: boolean; readonly id: string }) {
  if (shown) useState(0) // fires: react-hooks/rules-of-hooks
  const [, setId] = useState(person)
  useEffect(() => {
    window.setTimeout(() => setId(id), 1)
  }, []) // fires: react-hooks/exhaustive-deps
  return (
    <p title="标题" /* fires: no-restricted-syntax */ lang={`第${id}项`} /* fires: no-restricted-syntax */>
      {name} {strings.title} 计划 {/* fires: no-restricted-syntax */}
    </p>
  )
}
