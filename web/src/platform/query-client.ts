import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { CallError, isSignedOut } from './call-error.ts'
import { leaveForSignIn } from './leave-for-sign-in.ts'

const onError = (error: unknown): void => {
  if (isSignedOut(error)) leaveForSignIn()
}

const isWorthRepeating = (failures: number, error: unknown): boolean =>
  failures < 1 && error instanceof CallError && (error.status === 0 || error.status === 503)

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError, onSuccess: () => queryClient.invalidateQueries() }),
  defaultOptions: {
    queries: { retry: isWorthRepeating, staleTime: 10_000, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})
