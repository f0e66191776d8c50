import type { Cookies } from '../operations.ts'

/**
 * Behind HTTPS the names carry `__Host-`, which ties them to this host (RFC 6265bis §4.1.3.2). On a plain loopback address a
 * browser would keep such a cookie but other clients would not send it back, so there the plain name is used.
 */
export type CookieNames = { readonly session: string; readonly device: string; readonly attributes: string }

export const cookieNames = (isHttps: boolean): CookieNames =>
  isHttps
    ? { session: '__Host-hepai', device: '__Host-hepai-device', attributes: 'Path=/; HttpOnly; SameSite=Lax; Secure' }
    : { session: 'hepai', device: 'hepai-device', attributes: 'Path=/; HttpOnly; SameSite=Lax' }

/** A device is remembered for 180 days, so that its owner is not locked out by strangers' guesses. */
const DEVICE_SECONDS = 180 * 86_400
const TOKEN = /^[\w-]{20,100}$/

export function readCookie(header: string | undefined, name: string): string | null {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim())
  const found = pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1))
  const [value] = found
  return found.length === 1 && value !== undefined && TOKEN.test(value) ? value : null
}

export function setCookies(names: CookieNames, cookies: Cookies): readonly string[] {
  const session = cookies.session
  return [
    ...(session === undefined
      ? []
      : [
          session === null
            ? `${names.session}=; ${names.attributes}; Max-Age=0`
            : `${names.session}=${session}; ${names.attributes}`,
        ]),
    ...(cookies.device === undefined
      ? []
      : [`${names.device}=${cookies.device}; ${names.attributes}; Max-Age=${String(DEVICE_SECONDS)}`]),
  ]
}
