export const utils = true
