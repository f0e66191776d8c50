const formats = new Map<number, Intl.NumberFormat>()

/** Figures as people write them: grouped by thousands, exactly the given decimals. */
export function figure(value: number, decimals = 0): string {
  const known = formats.get(decimals)
  const format =
    known ?? new Intl.NumberFormat('zh-CN', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  formats.set(decimals, format)
  return format.format(value)
}
