export const name = 'name'
