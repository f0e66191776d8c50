export const anything = true
