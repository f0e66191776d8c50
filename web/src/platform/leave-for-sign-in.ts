/** Where the sign-in page returns to; only addresses of this site, so that a link cannot lead elsewhere. */
export function returnAddress(search: string): string {
  const back = new URLSearchParams(search).get('back') ?? '/'
  return /^\/(?![/\\])/.test(back) && !back.startsWith('/sign-in') ? back : '/'
}

/** Typed text stays in the drafts of the session store, so the page comes back as it was left. */
export function leaveForSignIn(): void {
  const here = `${window.location.pathname}${window.location.search}${window.location.hash}`
  window.location.assign(`/sign-in?back=${encodeURIComponent(here)}`)
}
