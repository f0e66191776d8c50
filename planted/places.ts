import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of fixtures; and the real house, whose guards are tried on it. */
export const planted = path.dirname(fileURLToPath(import.meta.url))
export const house = path.join(planted, 'house')
export const root = path.dirname(planted)
