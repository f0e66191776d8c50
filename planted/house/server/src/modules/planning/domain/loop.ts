import type { read } from './slip.ts'

export const loop: readonly (typeof read)[] = []
