export function PrioritiesScreen() {
  return null
}
