export type SpreadsheetProblemKind = 'notASpreadsheet' | 'tooLarge' | 'busy'

/** Why a file cannot be read, in words for the person who uploaded it. */
export class SpreadsheetProblem extends Error {
  override name = 'SpreadsheetProblem'
  readonly kind: SpreadsheetProblemKind

  constructor(kind: SpreadsheetProblemKind, reason: string) {
    super(reason)
    this.kind = kind
  }
}
