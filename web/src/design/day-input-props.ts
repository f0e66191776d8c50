export type DayInputProps = {
  readonly id: string
  /** 'yyyy-mm-dd', or empty. */
  readonly value: string
  readonly onChange: (day: string) => void
  readonly max?: string | undefined
  readonly isWrong?: boolean | undefined
  readonly describedBy?: string | undefined
  /** Only where no label element points here. */
  readonly label?: string | undefined
}
