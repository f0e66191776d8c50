/** Someone signed in to a live server over HTTP. */
export type LiveClient = {
  readonly cookie: string
  readonly get: (operation: string, input?: Readonly<Record<string, string>>) => Promise<LiveAnswer>
  readonly post: (operation: string, input: unknown, key?: string) => Promise<LiveAnswer>
}
export type LiveAnswer = { readonly status: number; readonly body: unknown }

/** Signs in with the password of the sample. @throws Error when the answer is no */
export async function signInLive(url: string, account: string): Promise<LiveClient> {
  const answer = await fetch(`${url}/api/access.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password: 'hepai-sample' }),
  })
  if (!answer.ok) throw new Error(`${account} could not sign in: ${await answer.text()}`)
  return liveClient(url, answer.headers.getSetCookie().map(nameAndValue).join('; '))
}

const nameAndValue = (cookie: string): string => cookie.split(';')[0] ?? ''

/** The same person on a server started again, where the session still stands. */
export function liveClient(url: string, cookie: string): LiveClient {
  return {
    cookie,
    get: async (operation, input = {}) => {
      const query = new URLSearchParams(input).toString()
      const answer = await fetch(`${url}/api/${operation}?${query}`, { headers: { cookie } })
      return { status: answer.status, body: await answer.json() }
    },
    post: async (operation, input, key) => {
      const headers = {
        cookie,
        'content-type': 'application/json',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      }
      const answer = await fetch(`${url}/api/${operation}`, { method: 'POST', headers, body: JSON.stringify(input) })
      return { status: answer.status, body: await answer.json() }
    },
  }
}
