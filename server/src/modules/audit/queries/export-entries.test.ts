import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeAudit } from '../../../platform/audit.ts'
import { authorizeSystem } from '../../../platform/grant.ts'
import { givenOn } from '../../../testing/given.ts'
import { actorWith, callAs, testPlatform, type TestPlatform } from '../../../testing/platform.ts'
import { sheetOf } from '../../../testing/read-sheet.ts'
import { exportEntries } from './export-entries.ts'

let house: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  house = await testPlatform()
  city = await givenOn(house).city()
  for (const [on, reason] of [
    [city.unit, '=cmd()'],
    [city.otherUnit, '税务'],
  ] as const)
    await house.platform.db.transaction().execute((tx) =>
      writeAudit(
        tx,
        { grant: authorizeSystem('access.grantRoles', on.id), subjectId: null, change: { reason } },
        {
          ...{ operation: 'access.grantRole', at: house.clock.now(), address: '10.1.1.1' },
          ...{ requestId: 'r', result: 'done' },
        },
      ),
    )
})
afterAll(() => house.close())

const sheet = (input: object, on: { id: string; path: string } = city.root) =>
  sheetOf(callAs(house, actorWith([{ role: 'auditAdmin', on }]), exportEntries, input))

describe('taking the audit trail out', () => {
  test('day and time are those of Shanghai, the change is in words', async () => {
    const [head, ...rows] = await sheet({ operation: 'access.grantRole' })
    expect(head?.slice(0, 3)).toEqual(['序号', '日期', '时间'])
    expect(rows.map((row) => row[7])).toEqual(['理由：税务', '理由：=cmd()'])
    expect(rows[0]?.slice(1, 3)).toEqual(['2026-11-23', '10:00:00'])
  })

  test('the auditor of a part takes out that part, and doing so is itself an entry', async () => {
    expect((await sheet({ operation: 'access.grantRole' }, city.unit)).slice(1).map((row) => row[7])).toEqual([
      '理由：=cmd()',
    ])
    expect((await sheet({ operation: 'audit.exportEntries' })).length).toBeGreaterThan(1)
  })
})
