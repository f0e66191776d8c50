/** The mark of the product: two strokes in step, red above, blue below. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M3 15.5H11L18 8.5H29" fill="none" stroke="var(--party)" strokeWidth="4.4" strokeLinejoin="round" />
      <path d="M3 23.5H14L21 16.5H29" fill="none" stroke="var(--business)" strokeWidth="4.4" strokeLinejoin="round" />
    </svg>
  )
}
