export const managed = true
