import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

type Finder = (name: string) => Promise<string>

/** Children are bundled beside the server's own bundle. */
const besideTheServer: Finder = (name) => {
  const file = fileURLToPath(new URL(`./${name}.child.js`, import.meta.url))
  return existsSync(file) ? Promise.resolve(file) : Promise.reject(new Error(`no bundle of the child ${name}`))
}

let find = besideTheServer

/**
 * The script of a process of its own, for `fork`.
 *
 * @param name of a `<name>.child.ts` anywhere in server/src
 * @throws Error when it was not bundled
 */
export const childEntry: Finder = (name) => find(name)

/** Where there is no bundle, as in tests, another finder makes one. */
export const findChildrenWith = (finder: Finder): void => {
  find = finder
}
