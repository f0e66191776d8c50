import { partsWithDays } from './dates.ts'

/** A sentence whose days stay whole at the end of a line. */
export function WithDays({ text }: { text: string }) {
  return partsWithDays(text).map(({ text: part, isDay }, place) =>
    isDay ? (
      <span key={place} className="hp-whole">
        {part}
      </span>
    ) : (
      part
    ),
  )
}
