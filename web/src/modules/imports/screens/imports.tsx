export function ImportsScreen() {
  return null
}
