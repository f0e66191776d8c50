/** One measured figure against its target. */
export type Row = { readonly name: string; readonly value: string; readonly target: string; readonly ok: boolean }

/** Prints the rows below one another and sets the exit code to 1 when a target was missed. */
export function report(rows: readonly Row[]): void {
  const wide = (column: (row: Row) => string): number => Math.max(...rows.map((row) => column(row).length))
  const [name, value, target] = [wide((row) => row.name), wide((row) => row.value), wide((row) => row.target)]
  for (const row of rows)
    console.log(
      `${row.name.padEnd(name)}  ${row.value.padStart(value)}  ${row.target.padStart(target)}  ${row.ok ? 'ok' : 'MISSED'}`,
    )
  if (rows.some((row) => !row.ok)) process.exitCode = 1
}

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}
