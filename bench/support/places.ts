import { join } from 'node:path'

/** Benchmarks are run from the root of the repository. */
export const serverMain = join(process.cwd(), 'dist', 'server', 'main.js')
export const inCache = (...parts: readonly string[]): string => join(process.cwd(), '.cache', ...parts)
