import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** After a navigation the focus goes to the new page's content, as it would without scripts. */
export function useNewPageFocus(): void {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        if (pathChanged && fromLocation !== undefined) document.getElementById('main')?.focus({ preventScroll: true })
      }),
    [router],
  )
}
