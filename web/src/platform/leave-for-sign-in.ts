import { hasDrafts } from '../design/drafts.ts'
import { hasKeptOnDevice } from './local-drafts.ts'

/** Where the sign-in page returns to; only addresses of this site, so that a link cannot lead elsewhere. */
export function returnAddress(search: string): string {
  const back = new URLSearchParams(search).get('back') ?? '/'
  return /^\/(?![/\\])/.test(back) && !back.startsWith('/sign-in') ? back : '/'
}

/** What the sign-in page says about why one is there. */
export type Expiry = 'none' | 'expired' | 'expiredKept'

/** The sign-in page for coming back here; `isKept` is said only where something typed waits for its author. */
export function signInAddress(here: string, { wasIn, isKept }: { wasIn: boolean; isKept: boolean }): string {
  const address = `/sign-in?back=${encodeURIComponent(here)}`
  return wasIn ? `${address}&expired=${isKept ? 'kept' : 'true'}` : address
}

export function expiryOf(search: string): Expiry {
  const said = new URLSearchParams(search).get('expired')
  return said === null ? 'none' : said === 'kept' ? 'expiredKept' : 'expired'
}

const inKey = 'hepai.signedIn'
export const rememberSignedIn = (): void => sessionStorage.setItem(inKey, 'true')
export const forgetSignedIn = (): void => sessionStorage.removeItem(inKey)

/** Typed text stays in the drafts of the session store, so the page comes back as it was left. */
export function leaveForSignIn(): void {
  const here = `${window.location.pathname}${window.location.search}${window.location.hash}`
  const wasIn = sessionStorage.getItem(inKey) !== null
  window.location.assign(signInAddress(here, { wasIn, isKept: hasDrafts() || hasKeptOnDevice() }))
}
