/** Rows kept in one text, so that a form of texts, and its draft, can hold a list. Nobody types these two signs. */
const endOfRow = '\u001E'
const endOfCell = '\u001F'

export const rowsIn = (text: string): readonly (readonly string[])[] =>
  text === '' ? [] : text.split(endOfRow).map((row) => row.split(endOfCell))

export const textOfRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.join(endOfCell)).join(endOfRow)

/** Lines of a text that say something. */
export const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
