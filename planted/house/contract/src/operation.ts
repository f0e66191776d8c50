export function operation<const Definition>(definition: Definition): Definition {
  return definition
}
