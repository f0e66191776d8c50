import { people } from '../modules/people/index.ts'

export const known = people
