import type { OperationMap, OperationName } from '@hepai/contract/operations'
import type { z } from 'zod'
import { CallError, isRecord, textOf } from './call-error.ts'
import { newId } from './new-id.ts'
import { words } from './strings/zh-CN.ts'

type NameOf<Kind> = { [N in OperationName]: OperationMap[N]['kind'] extends Kind ? N : never }[OperationName]
export type QueryName = NameOf<'query'>
export type CommandName = NameOf<'command'>
export type UploadName = NameOf<'upload'>
export type DownloadName = NameOf<'download'>
type StreamName = NameOf<'stream'>
export type Input<N extends OperationName> = z.input<OperationMap[N]['input']>
export type Output<N extends OperationName> = z.output<OperationMap[N]['output']>

const retryAfterMs = 800

/** Reads. Throws CallError with the server's words. */
export async function query<N extends QueryName>(
  name: N,
  input: Input<N>,
  options: { readonly signal?: AbortSignal } = {},
): Promise<Output<N>> {
  return answerOf(name, await reach(addressOf(name, input), { ...options }))
}

/** Writes. After a lost connection the same request is sent once more; its key makes sure it happens once. */
export async function command<N extends CommandName>(
  name: N,
  input: Input<N>,
  options: { readonly idempotencyKey?: string } = {},
): Promise<Output<N>> {
  const request: RequestInit = {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': options.idempotencyKey ?? newId() },
    body: JSON.stringify(input),
  }
  const address = `/api/${name}`
  const response = await reach(address, request).catch(async () => {
    await new Promise((resolve) => setTimeout(resolve, retryAfterMs))
    return reach(address, request)
  })
  return answerOf(name, response)
}

/** Where a file can be fetched; the browser keeps the server's file name. */
export const downloadUrl = <N extends DownloadName>(name: N, input: Input<N>): string => addressOf(name, input)

/** A file with the server's name for it. Unlike a link to it, a refusal comes as words, and long work can be given up. */
export async function fetchFile<N extends DownloadName>(
  name: N,
  input: Input<N>,
  signal?: AbortSignal,
): Promise<{ readonly name: string; readonly content: Blob }> {
  const response = await reach(addressOf(name, input), signal === undefined ? {} : { signal })
  if (!response.ok) throw errorOf(response.status, parsed(await response.text()))
  const said = /filename\*=UTF-8''([^;]+)/u.exec(response.headers.get('content-disposition') ?? '')?.[1]
  return { name: said === undefined ? name : decodeURIComponent(said), content: await response.blob() }
}

/** Where events can be heard; see `EventSource`. */
export const streamUrl = <N extends StreamName>(name: N, input: Input<N>): string => addressOf(name, input)

/** Sends a file as the raw body. `onProgress` hears 0…1. */
export function uploadFile<N extends UploadName>(
  name: N,
  input: Input<N>,
  file: Blob,
  options: { readonly onProgress?: (part: number) => void; readonly signal?: AbortSignal } = {},
): Promise<Output<N>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', addressOf(name, input))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('idempotency-key', newId())
    request.upload.onprogress = (event) => options.onProgress?.(event.total > 0 ? event.loaded / event.total : 0)
    request.onerror = () => reject(notReached())
    request.onabort = () => reject(new CallError(0, 'web.stopped', words.uploadStopped))
    request.onload = () => {
      const body = parsed(request.responseText)
      if (request.status < 200 || request.status > 299) reject(errorOf(request.status, body))
      else if (isAnswerOf(name, body)) resolve(body)
      else reject(notReached())
    }
    options.signal?.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

function addressOf(name: OperationName, input: unknown): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(isRecord(input) ? input : {})) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      params.set(key, String(value))
    }
  }
  const text = params.toString()
  return text === '' ? `/api/${name}` : `/api/${name}?${text}`
}

async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { credentials: 'same-origin', ...request })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw notReached()
  }
}

async function answerOf<N extends OperationName>(name: N, response: Response): Promise<Output<N>> {
  const body = parsed(await response.text())
  if (!response.ok) throw errorOf(response.status, body)
  if (!isAnswerOf(name, body)) throw errorOf(response.status, body)
  return body
}

/** The server answers through the schema of the operation, so the web does not check the same shape twice. */
function isAnswerOf<N extends OperationName>(_name: N, body: unknown): body is Output<N> {
  return body !== undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function errorOf(status: number, body: unknown): CallError {
  const said = isRecord(body) ? body : {}
  return new CallError(
    status,
    textOf(said['code']) ?? 'web.unexpected',
    textOf(said['message']) ?? words.unexpected,
    said,
  )
}

const notReached = (): CallError => new CallError(0, 'web.notReached', words.networkLost)
