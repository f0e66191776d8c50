import { clientsClaim } from 'workbox-core'
import type { WorkboxPlugin } from 'workbox-core'
import { ExpirationPlugin } from 'workbox-expiration'
import {
  type PrecacheEntry,
  addPlugins,
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { NetworkFirst, NetworkOnly } from 'workbox-strategies'
import { dayOf } from '../platform/dates.ts'
import { ANSWERS } from './answers-cache.ts'
import { asOfDay, deviceCopyOf, isKept, standInFor } from './device-copy.ts'

/** Put in by the build: the parts of the pages that a record can be written with, and the document that loads them. */
declare const PARTS: PrecacheEntry[]
declare const self: { readonly skipWaiting: () => Promise<void> }

/** Longer than a slow connection takes for a page, shorter than people wait at a phone. */
const PATIENCE_SECONDS = 8
/** A fortnight: what a branch owes and who belongs to it changes slowly, and the server judges again when it is sent. */
const KEPT_SECONDS = 14 * 24 * 3600
const MOST_ANSWERS = 60

// The server answers with the document only where a page is asked for.
addPlugins([
  {
    requestWillFetch: ({ request }) =>
      Promise.resolve(
        new URL(request.url).pathname === '/' ? new Request(request, { headers: { accept: 'text/html' } }) : request,
      ),
  },
])
precacheAndRoute(PARTS, { directoryIndex: '', cleanURLs: false, urlManipulation: () => [] })
cleanupOutdatedCaches()
void self.skipWaiting()
clientsClaim()

const online = new NetworkOnly({ networkTimeoutSeconds: PATIENCE_SECONDS })
const document = createHandlerBoundToURL('/')
registerRoute(
  new NavigationRoute((options) => online.handle(options).catch(() => document(options)), {
    denylist: [/^\/api\//, /^\/sign-in/],
  }),
)

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isKept(url.pathname),
  new NetworkFirst({
    cacheName: ANSWERS,
    networkTimeoutSeconds: PATIENCE_SECONDS,
    plugins: [
      aging(new ExpirationPlugin({ maxEntries: MOST_ANSWERS, maxAgeSeconds: KEPT_SECONDS })),
      {
        cacheWillUpdate: async ({ request, response }) => {
          // Who is signed out leaves nothing behind.
          if (response.status === 401) await caches.delete(ANSWERS)
          return response.status === 200 ? kept(request, response) : null
        },
        cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
          cachedResponse === undefined ? null : asked(request, cachedResponse),
        handlerDidError: async ({ request }) => {
          const answers = await caches.open(ANSWERS)
          const others = (await answers.keys()).map(({ url }) => url)
          const other = standInFor(new URL(request.url), others)
          const answer = other === null ? undefined : await answers.match(other)
          return answer === undefined ? undefined : asked(request, answer)
        },
      },
    ],
  }),
)

async function kept(request: Request, response: Response): Promise<Response | null> {
  const copy = deviceCopyOf(new URL(request.url).pathname, await response.clone().json())
  return copy === null ? null : new Response(JSON.stringify(copy), { headers: headersOf(response) })
}

async function asked(request: Request, answer: Response): Promise<Response> {
  const body = asOfDay(new URL(request.url), await answer.json(), dayOf(new Date().toISOString()))
  return new Response(JSON.stringify(body), { headers: headersOf(answer) })
}

/** Its age is read off its date. */
const headersOf = ({ headers }: Response): Record<string, string> => ({
  'content-type': 'application/json; charset=utf-8',
  date: headers.get('date') ?? '',
})

/** The package declares its own members as perhaps undefined, which a plugin's may not be. */
function aging({ cachedResponseWillBeUsed, cacheDidUpdate }: ExpirationPlugin): WorkboxPlugin {
  return {
    ...(cachedResponseWillBeUsed === undefined ? {} : { cachedResponseWillBeUsed }),
    ...(cacheDidUpdate === undefined ? {} : { cacheDidUpdate }),
  }
}
