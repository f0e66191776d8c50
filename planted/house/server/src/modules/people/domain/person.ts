export const person = 'a person'
