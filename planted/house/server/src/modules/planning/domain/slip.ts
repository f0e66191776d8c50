import { readFileSync } from 'node:fs'
import { refusal } from '../../../platform/refusal.ts'
import { known } from '../../../platform/knows-a-module.ts'
import { loop } from './loop.ts'

export const today = new Date('2026-03-05') // fires: no-restricted-globals
export const where = process.cwd() // fires: no-restricted-globals
export const fetched = fetch('about:blank') // fires: no-restricted-globals
export const id = crypto.randomUUID() // fires: no-restricted-globals
export const chance = Math.random() // fires: no-restricted-syntax
export const later = performance.now() // fires: no-restricted-globals
export const read = [readFileSync, refusal, known, loop]
