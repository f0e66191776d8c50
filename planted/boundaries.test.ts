import path from 'node:path'
import { cruise } from 'dependency-cruiser'
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { expect, test } from 'vitest'
import { house, root } from './places.ts'

const modules = 'server/src/modules'

test('every planted arrow is refused by its rule, and no other arrow is', async () => {
  expect(await violations()).toEqual(
    [
      `arrows-only-downwards:people ${modules}/people/index.ts → ${modules}/board/index.ts`,
      `arrows-only-downwards:people ${modules}/people/index.ts → ${modules}/planning/index.ts`,
      `board-known-by-nobody ${modules}/people/index.ts → ${modules}/board/index.ts`,
      'contract-imports-only-zod contract/src/planning.ts → path',
      'design-has-no-domain-words web/src/design/light.ts → contract/src/planning.ts',
      `domain-is-pure ${modules}/planning/domain/slip.ts → fs`,
      `domain-is-pure ${modules}/planning/domain/slip.ts → server/src/platform/knows-a-module.ts`,
      `no-cycles ${modules}/planning/domain/loop.ts → ${modules}/planning/domain/slip.ts`,
      'no-unresolved server/src/reaches-inside.ts → ./not-there.ts',
      `other-modules-by-index-only ${modules}/planning/commands/saveTask.ts → ${modules}/people/domain/person.ts`,
      `outside-by-index-only server/src/reaches-inside.ts → ${modules}/people/domain/person.ts`,
      `platform-knows-no-module server/src/platform/knows-a-module.ts → ${modules}/people/index.ts`,
      'server-never-imports-web server/src/reaches-inside.ts → web/src/platform/title.ts',
      `sql-only-in-store-and-queries ${modules}/planning/commands/saveTask.ts → kysely`,
      'web-modules-do-not-meet web/src/modules/planning/screens/plan.tsx → web/src/modules/people/components/name.ts',
      `web-never-imports-server web/src/modules/planning/screens/plan.tsx → ${modules}/people/domain/person.ts`,
      'web-platform-and-design-know-no-module web/src/platform/knows-a-screen.ts → web/src/modules/planning/screens/plan.tsx',
    ].sort(),
  )
})

test('no rule stands without a planted violation', async () => {
  const { forbidden = [] } = await extractDepcruiseConfig(path.join(root, '.dependency-cruiser.cjs'))
  const names = new Set(forbidden.map(({ name = '' }) => name.replace(/:.*/, '')))
  const fired = new Set((await violations()).map((violation) => violation.replace(/[: ].*/, '')))
  expect([...fired].sort()).toEqual([...names].sort())
})

async function violations(): Promise<string[]> {
  const config = await extractDepcruiseConfig(path.join(root, '.dependency-cruiser.cjs'))
  const { output } = await cruise(
    ['contract', 'server', 'web'],
    { ...config.options, ruleSet: config, validate: true, baseDir: house },
    {},
    { tsConfig: extractTSConfig(path.join(house, 'tsconfig.json')) },
  )
  if (typeof output === 'string') throw new Error(output)
  return output.summary.violations.map(({ rule, from, to }) => `${rule.name} ${from} → ${packageOf(to)}`).sort()
}

/** The name of an installed package instead of the file it resolves to. */
function packageOf(to: string): string {
  return /node_modules\/([^/]+)\//.exec(to)?.[1] ?? to
}
