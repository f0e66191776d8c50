import type { ReactNode } from 'react'
import { Refused, Skeleton } from '../design/states.tsx'
import { isRefused, isWrongAddress } from './call-error.ts'
import { FailedPage } from './failed-page.tsx'

type Reading<T> = {
  readonly data: T | undefined
  readonly error: Error | null
  readonly refetch: () => Promise<unknown>
}

/** The states of a screen in order: refused, loading, and then what `children` makes of the answer (empty or ready). */
export function Loaded<T>({
  of,
  children,
  waiting,
}: {
  of: Reading<T>
  children: (data: T) => ReactNode
  waiting?: ReactNode
}) {
  if (isRefused(of.error) || isWrongAddress(of.error)) return <Refused />
  if (of.error !== null && of.data === undefined) {
    return <FailedPage error={of.error} again={() => void of.refetch()} />
  }
  if (of.data === undefined) return waiting ?? <Skeleton />
  return children(of.data)
}
