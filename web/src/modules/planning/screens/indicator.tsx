export function IndicatorScreen() {
  return null
}
