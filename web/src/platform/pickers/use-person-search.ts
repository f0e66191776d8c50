import { useState } from 'react'
import { useSettled } from '../../design/use-settled.ts'
import type { Input, Output, QueryName } from '../call.ts'
import { words } from '../strings/zh-CN.ts'
import { useRead } from '../use-call.ts'

/** Asks the server for the name typed into a picker; an answer to something older is never offered. */
export function usePersonSearch<N extends QueryName>(name: N, inputOf: (search: string) => Input<N>) {
  const [typed, setTyped] = useState('')
  const asked = useSettled(typed.trim())
  const read = useRead(name, inputOf(asked))
  const isBusy = typed.trim() !== asked || (read.error === null && (read.data === undefined || read.isPlaceholderData))
  const answer: Output<N> | undefined = isBusy || read.error !== null ? undefined : read.data
  return { answer, asked, picker: { ...said, isBusy, problem: read.error?.message, onSearch: setTyped } }
}

const said = { placeholder: words.choosePerson, nothing: words.noMatch }

/** Under a list that does not hold everybody. */
export const { morePeople } = words
