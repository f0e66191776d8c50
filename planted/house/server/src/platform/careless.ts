import { exec } from 'node:child_process' // fires: no-restricted-imports
import * as shell from 'node:child_process' // fires: no-restricted-imports
import type { Stats } from 'node:fs'
import { Stats as LoadedStats } from 'node:fs' // fires: @typescript-eslint/consistent-type-imports

export * from './refusal.ts' // fires: no-restricted-syntax
export default function nameless(): void {} // fires: no-restricted-syntax

type Light = 'green' | 'red'

export function words(light: Light): string {
  switch (light) { // fires: @typescript-eslint/switch-exhaustiveness-check
    case 'green':
      return 'on course'
  }
  return ''
}

export async function save(): Promise<void> {
  await Promise.resolve()
}

export function forgetful(input: unknown): void {
  save() // fires: @typescript-eslint/no-floating-promises
  const forced = input as string // fires: @typescript-eslint/consistent-type-assertions
  const kept = ['a'] as const
  const first = kept.find((each) => each.length > 1)!  // fires: @typescript-eslint/no-non-null-assertion
  if (forced == first) exec(first) // fires: eqeqeq
  shell.spawn(forced, [first])
}

export const reads: readonly (Stats | LoadedStats)[] = [] // fires: @typescript-eslint/no-duplicate-type-constituents
export const today = new Date() // fires: no-restricted-syntax
export const stamp = Date.now() // fires: no-restricted-syntax
export const spoken = Date() // fires: no-restricted-syntax
export const given = new Date('2026-03-05')
export const chance = Math.random() // fires: no-restricted-syntax
