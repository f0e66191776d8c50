/** Where the virus scanner (clamd) listens: a socket of this machine, or a port of its loopback. */
export type Scanner = { readonly path: string } | { readonly host: string; readonly port: number }

/** What this installation asks of the files that people hand in. */
export type FileRules = {
  /** Of one file as it is sent. */
  readonly maxBytes: number
  readonly scanner: Scanner | null
}

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\]):(\d{1,5})$/

/** Reads `/run/clamav/clamd.ctl` or `127.0.0.1:3310`; null for anything else: files are never sent to another machine. */
export function scannerAt(text: string): Scanner | null {
  if (text.startsWith('/')) return { path: text }
  const [, host = '', digits = ''] = LOOPBACK.exec(text) ?? []
  const port = Number(digits)
  return host === '' || port < 1 || port > 65_535 ? null : { host: host.replace(/[[\]]/g, ''), port }
}
