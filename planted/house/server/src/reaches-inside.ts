import { person } from './modules/people/domain/person.ts'
import { title } from '../../web/src/platform/title.ts'
import { gone } from './not-there.ts'

export const reached = [person, title, gone]
