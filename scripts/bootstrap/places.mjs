import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** A path inside the repository. */
export const inRoot = (...parts) => join(root, ...parts)

/** Where bundles, stamps and locks live; safe to delete. */
export const inCache = (...parts) => join(root, '.cache', ...parts)

export const serverMain = inRoot('dist', 'server', 'main.js')

/** An error whose message is written for the person at the console, so no stack is shown. */
export class ForPeople extends Error {
  isForPeople = true
}
