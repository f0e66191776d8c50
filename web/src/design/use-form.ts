import { useEffect, useRef, useState } from 'react'
import { dropDraft, keepDraft, readDraft } from './drafts.ts'

export type Values = Readonly<Record<string, string>>
type Problems = Readonly<Record<string, string | undefined>>
type FieldProblem = { readonly path: string; readonly message: string }

type Setup<V extends Values> = {
  readonly initial: V
  /** Keeps what is typed in this tab until it is saved. */
  readonly draftKey?: string
  /** Fields that a draft never holds: passwords, numbers of identity cards and telephones. */
  readonly secrets?: readonly (keyof V & string)[]
  /** Words beside each field that is not yet right. */
  readonly check?: (values: V) => Partial<Record<keyof V & string, string | undefined>>
  readonly submit: (values: V) => Promise<unknown>
}

export type FormState<V extends Values> = {
  readonly id: string
  readonly values: V
  readonly problems: Problems
  /** What the server said about the whole, when it named no field. */
  readonly failure: string | null
  readonly isBusy: boolean
  /** What was typed before and not sent stands in the fields again. */
  readonly isRestored: boolean
  /** When what is typed was last kept in this tab. */
  readonly keptAt: string | null
  readonly set: (name: keyof V & string, value: string) => void
  /** Several at once. */
  readonly setAll: (changed: Readonly<Record<string, string>>) => void
  readonly submit: () => void
  readonly reset: () => void
}

const clock = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** All values are texts, as in the fields; a screen turns them into the operation's input when it sends them. */
export function useForm<V extends Values>(id: string, setup: Setup<V>): FormState<V> {
  const { initial, draftKey, secrets = [], check, submit: send } = setup
  const [values, setValues] = useState<V>(() => withDraft(initial, draftKey))
  const [problems, setProblems] = useState<Problems>({})
  const [failure, setFailure] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [isRestored, setRestored] = useState(() =>
    Object.entries(initial).some(([name, value]) => values[name] !== value),
  )
  const [keptAt, setKeptAt] = useState<string | null>(null)
  const isSending = useRef(false)
  useFocusOnFirstProblem(id, problems)

  const setAll = (changed: Readonly<Record<string, string>>): void => {
    const next = { ...values, ...changed }
    setValues(next)
    setProblems({ ...problems, ...Object.fromEntries(Object.keys(changed).map((name) => [name, undefined])) })
    if (draftKey === undefined) return
    keepDraft(draftKey, without(next, secrets))
    setKeptAt(clock.format(new Date()))
  }
  const set = (name: keyof V & string, value: string): void => setAll({ [name]: value })
  const reset = (): void => {
    if (draftKey !== undefined) dropDraft(draftKey)
    setValues(initial)
    setProblems({})
    setFailure(null)
    setKeptAt(null)
    setRestored(false)
  }
  const submit = (): void => {
    if (isSending.current) return
    const found = problemsOf(check?.(values) ?? {})
    setProblems(found)
    setFailure(null)
    if (Object.keys(found).length > 0) return
    isSending.current = true
    setBusy(true)
    send(values)
      .then(() => {
        if (draftKey !== undefined) dropDraft(draftKey)
        setRestored(false)
      })
      .catch((error: unknown) => {
        const named = serverProblems(error, values)
        setProblems(named)
        setFailure(error instanceof Error ? error.message : String(error))
      })
      .finally(() => {
        isSending.current = false
        setBusy(false)
      })
  }
  return { id, values, problems, failure, isBusy, isRestored, keptAt, set, setAll, submit, reset }
}

const without = (values: Values, names: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))

function withDraft<V extends Values>(initial: V, draftKey: string | undefined): V {
  if (draftKey === undefined) return initial
  const draft = readDraft(draftKey)
  const known = Object.entries(draft).filter(([name]) => name in initial)
  return { ...initial, ...Object.fromEntries(known) }
}

function problemsOf(found: Problems): Problems {
  return Object.fromEntries(Object.entries(found).filter(([, words]) => words !== undefined))
}

/** A problem at `systemAdmin.login` belongs to the field of that name, else to the one named by its last part. */
function serverProblems(error: unknown, values: Values): Problems {
  const fields: readonly FieldProblem[] = hasFields(error) ? error.fields : []
  const named = fields.flatMap(({ path, message }) => {
    const last = path.split('.').at(-1) ?? path
    const name = [path, last].find((each) => each in values)
    return name === undefined ? [] : [[name, message] as const]
  })
  return Object.fromEntries(named)
}

const hasFields = (error: unknown): error is { readonly fields: readonly FieldProblem[] } =>
  typeof error === 'object' && error !== null && 'fields' in error && Array.isArray(error.fields)

function useFocusOnFirstProblem(id: string, problems: Problems): void {
  useEffect(() => {
    const first = Object.entries(problems).find(([, words]) => words !== undefined)?.[0]
    if (first !== undefined) document.getElementById(fieldId(id, first))?.focus()
  }, [id, problems])
}

export const fieldId = (form: string, name: string): string => `${form}-${name}`
