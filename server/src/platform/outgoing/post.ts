import { lookup as resolve } from 'node:dns'
import { type RequestOptions, request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isPrivateAddress } from './private-address.ts'

export type PostAnswer = { readonly status: number; readonly body: string; readonly retryAfter: number | null }

const WAIT_MS = 10_000
const MOST_BYTES = 64 * 1024

/**
 * Posts JSON once: no redirect is followed, and a name that resolves to an inner address is not connected to, since what was
 * checked is what is connected to.
 *
 * @param isTrusted the host was named by the site's own configuration and may be an inner one
 * @throws Error when there was no answer within 10 seconds or the address is an inner one
 */
export function postJson(address: URL, body: unknown, isTrusted: boolean): Promise<PostAnswer> {
  const options: RequestOptions = {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    timeout: WAIT_MS,
    agent: false,
    ...(isTrusted ? {} : { lookup: outsideOnly }),
  }
  return new Promise((done, fail) => {
    const request = address.protocol === 'http:' ? httpRequest : httpsRequest
    const sent = request(address, options, (answer) => {
      const parts: Buffer[] = []
      let size = 0
      answer.on('data', (part: Buffer) => {
        size += part.length
        if (size > MOST_BYTES) sent.destroy(new Error('the answer is too long'))
        else parts.push(part)
      })
      answer.on('end', () => {
        const seconds = Number(answer.headers['retry-after'])
        const retryAfter = Number.isInteger(seconds) && seconds > 0 ? seconds : null
        done({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8'), retryAfter })
      })
      answer.on('error', fail)
    })
    sent.on('timeout', () => sent.destroy(new Error('no answer in time')))
    sent.on('error', fail)
    sent.end(JSON.stringify(body))
  })
}

const outsideOnly: LookupFunction = (host, options, answer) => {
  resolve(host, { ...options, all: true }, (error, found) => {
    if (error !== null) {
      answer(error, '')
      return
    }
    const [first] = found
    if (first === undefined) answer(new Error('no such host'), '')
    else if (found.some((one) => isPrivateAddress(one.address))) answer(new Error('an inner address'), '')
    else if (options.all === true) answer(null, found)
    else answer(null, first.address, first.family)
  })
}
