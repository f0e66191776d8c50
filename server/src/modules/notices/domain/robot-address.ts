import type { RobotKind } from '@hepai/contract/notices-shapes'

/** Group robots of 企业微信 and 钉钉: the only hosts that anything is sent to, each with its path and the key it needs. */
const known: Readonly<Record<RobotKind, { readonly host: string; readonly path: string; readonly key: string }>> = {
  wecom: { host: 'qyapi.weixin.qq.com', path: '/cgi-bin/webhook/send', key: 'key' },
  dingtalk: { host: 'oapi.dingtalk.com', path: '/robot/send', key: 'access_token' },
}

export type RobotAddress =
  | {
      readonly isGood: true
      readonly url: URL
      /** The site's configuration names the host. */ readonly isTrusted: boolean
    }
  | { readonly isGood: false; readonly reason: string }

const bad = (reason: string): RobotAddress => ({ isGood: false, reason })

/**
 * Reads an address that a person typed. Hosts are compared as the URL parser writes them, so that every spelling of an inner
 * address (octal, decimal, full-width, user@host) comes out as what it is and is refused.
 *
 * @param trustedHosts `host:port` that the site allows besides, also by http
 */
export function readRobotAddress(kind: RobotKind, address: string, trustedHosts: readonly string[]): RobotAddress {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null) return bad('这不是完整的网址')
  const isTrusted = trustedHosts.includes(url.host)
  const reason = (isTrusted ? null : strangeness(url, known[kind].host)) ?? deviation(url, known[kind])
  if (reason !== null) return bad(reason)
  return { isGood: true, url, isTrusted }
}

function strangeness(url: URL, host: string): string | null {
  if (url.protocol !== 'https:') return '只接受 https 网址'
  return url.host === host ? null : `只接受 ${host} 的地址`
}

function deviation(url: URL, { path, key }: { readonly path: string; readonly key: string }): string | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return '只接受网址'
  if (url.username !== '' || url.password !== '') return '网址里不能带用户名或密码'
  if (url.pathname !== path) return `地址的路径应为 ${path}`
  return (url.searchParams.get(key) ?? '') === '' ? `地址里缺少 ${key}` : null
}
