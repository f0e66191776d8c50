/** A request the rules say no to. Expected, shown to the person in words, never logged as a fault. */
export class Refusal<Code extends string = string> extends Error {
  override name = 'Refusal'
  readonly code: Code
  /** Fills the `{names}` in the refusal's words; `current` and `yours` are answered with a version conflict. */
  readonly detail: Readonly<Record<string, unknown>>
  readonly fields: readonly FieldProblem[]

  constructor(code: Code, detail: Readonly<Record<string, unknown>> = {}, fields: readonly FieldProblem[] = []) {
    super(code)
    this.code = code
    this.detail = detail
    this.fields = fields
  }
}

/** What is wrong with one field and how to mend it; `path` is dotted, as in `edits.0.set.name`. */
export type FieldProblem = { readonly path: string; readonly message: string }

/** Absent and forbidden look alike, so that a stranger cannot tell that a thing exists. */
export const notFoundOrNotAllowed = () => new Refusal('platform.notFoundOrNotAllowed')

/** Someone saved first: answers both versions, so that the person can choose. */
export const versionConflict = (current: object, yours: object) =>
  new Refusal('platform.versionConflict', { current, yours })

/** One field that the shape could not judge, such as a day in the future; `message` says how to mend it. */
export const badField = (path: string, message: string) =>
  new Refusal('platform.badShape', { count: 1 }, [{ path, message }])
