import { useQuery } from '@tanstack/react-query'
import type { Permission } from '@hepai/contract/permissions'
import type { ReactNode } from 'react'
import { createContext, use, useState } from 'react'
import type { Output } from './call.ts'
import { query } from './call.ts'

export type SignedIn = Output<'access.whoAmI'>
type Unit = SignedIn['units'][number]
type Session = {
  readonly me: SignedIn
  /** The unit chosen at the top of the page; null means all that one may see. */
  readonly unit: Unit | null
  readonly chooseUnit: (id: string | null) => void
}

const SessionContext = createContext<Session | null>(null)
const unitKey = 'hepai.unit'

export function SessionProvider({ first, children }: { first: SignedIn; children: ReactNode }) {
  const { data: me } = useQuery({
    queryKey: ['access.whoAmI', {}],
    queryFn: ({ signal }) => query('access.whoAmI', {}, { signal }),
    initialData: first,
    refetchOnWindowFocus: true,
    staleTime: 60_000,
  })
  const [unitId, setUnitId] = useState(() => localStorage.getItem(unitKey))
  const chooseUnit = (id: string | null): void => {
    if (id === null) localStorage.removeItem(unitKey)
    else localStorage.setItem(unitKey, id)
    setUnitId(id)
  }
  const only = me.units.length === 1 ? me.units[0] : undefined
  const unit = only ?? me.units.find((each) => each.id === unitId) ?? null
  return <SessionContext value={{ me, unit, chooseUnit }}>{children}</SessionContext>
}

/** Who is signed in. Only screens inside the shell may ask. */
export function useSession(): Session {
  const session = use(SessionContext)
  if (session === null) throw new Error('no session around this screen')
  return session
}

/** For showing or hiding what leads to an action; the server decides again. */
export function useMay(permission: Permission): boolean {
  return useSession().me.permissions.includes(permission)
}
