import type { FastifyInstance } from 'fastify'

const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
]

/** The nonce lets the component library insert its style elements; style attributes and scripts stay closed. */
export const contentSecurityPolicy = (nonce: string | null): string =>
  [...POLICY, nonce === null ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`].join('; ')

/** A file is never shown in our name: should a browser open it all the same, nothing in it runs (ASVS 5.0 3.2.1). */
export const filePolicy = "sandbox; default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

const FIXED: Readonly<Record<string, string>> = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}
export const fixedHeaders: Readonly<Record<string, string>> = {
  ...FIXED,
  'content-security-policy': contentSecurityPolicy(null),
}

/** On every answer, errors and files included (ASVS 5.0 V3.4). A route may set its own policy with a nonce before. */
export function addSecurityHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(fixedHeaders)
    reply.header('x-request-id', request.id)
    done()
  })
}
