import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from './bundle.ts'

const made = new Map<string, Promise<string>>()

/** For tests, which run without a bundle: makes one of the child's script, once a process. */
export function bundledChild(name: string): Promise<string> {
  const known = made.get(name)
  if (known !== undefined) return known
  const sources = join(process.cwd(), 'server', 'src')
  const file = readdirSync(sources, { recursive: true, encoding: 'utf8' }).find((path) =>
    `/${path}`.endsWith(`/${name}.child.ts`),
  )
  const bundled = file === undefined ? Promise.reject(new Error(`no ${name}.child.ts`)) : bundle(join(sources, file))
  made.set(name, bundled)
  return bundled
}
