export type FieldProblem = { readonly path: string; readonly message: string }

/** What the server said no with. Status 0 means that the server was not reached. */
export class CallError extends Error {
  override name = 'CallError'
  readonly status: number
  readonly code: string
  readonly fields: readonly FieldProblem[]
  readonly requestId: string | null
  /** Both versions of a thing that someone else saved first. */
  readonly current: unknown
  readonly yours: unknown

  constructor(status: number, code: string, message: string, body: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.status = status
    this.code = code
    this.fields = fieldsOf(body['fields'])
    this.requestId = textOf(body['requestId'])
    this.current = body['current']
    this.yours = body['yours']
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

export const isSignedOut = (error: unknown): boolean =>
  error instanceof CallError && error.code === 'platform.notSignedIn'

/** Absent and forbidden look alike. */
export const isRefused = (error: unknown): boolean => error instanceof CallError && error.status === 404

/** What was asked for has an id that nothing can have: an address that was cut off or mistyped. */
export const isWrongAddress = (error: unknown): boolean =>
  error instanceof CallError && error.code === 'platform.badShape' && error.fields.some(({ path }) => /id$/i.test(path))

export const isConflict = (error: unknown): error is CallError => error instanceof CallError && error.status === 409

function fieldsOf(value: unknown): readonly FieldProblem[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  return list.flatMap((each) => {
    if (!isRecord(each)) return []
    const path = textOf(each['path'])
    const message = textOf(each['message'])
    return path === null || message === null ? [] : [{ path, message }]
  })
}
