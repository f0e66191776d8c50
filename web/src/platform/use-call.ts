import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import type { Input, CommandName, Output, QueryName, UploadName } from './call.ts'
import { command, query, uploadFile } from './call.ts'

/** One read, refreshed whenever anything is written. Filters that change keep the old rows until the new ones are there. */
export function useRead<N extends QueryName>(name: N, input: Input<N>, options: { readonly isOff?: boolean } = {}) {
  return useQuery<Output<N>>({
    queryKey: [name, input],
    queryFn: ({ signal }) => query(name, input, { signal }),
    placeholderData: keepPreviousData,
    enabled: options.isOff !== true,
  })
}

/** One write. Every read on the screen is refreshed afterwards. */
export function useWrite<N extends CommandName>(name: N) {
  return useMutation({ mutationFn: (input: Input<N>) => command(name, input) })
}

/** One file sent. Every read on the screen is refreshed afterwards. */
export function useUpload<N extends UploadName>(name: N) {
  return useMutation({ mutationFn: ({ input, file, ...told }: Sent<N>) => uploadFile(name, input, file, told) })
}
type Sent<N extends UploadName> = {
  readonly input: Input<N>
  readonly file: Blob
  readonly onProgress: (part: number) => void
  readonly signal: AbortSignal
}

type Page<T> = { readonly items: readonly T[]; readonly nextCursor: string | null; readonly total?: number | undefined }

/** A list that comes in pages; `fetchPage` calls the query with the cursor it is given. */
export function useList<T>(
  key: readonly unknown[],
  fetchPage: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<T>>,
) {
  const list = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => fetchPage(pageParam ?? undefined, signal),
    initialPageParam: firstPage,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  })
  const rows = list.data?.pages.flatMap((each) => each.items) ?? []
  const more = list.hasNextPage
    ? { isBusy: list.isFetchingNextPage, load: (): void => void list.fetchNextPage() }
    : undefined
  return { ...list, rows, more }
}

const firstPage: string | null = null
