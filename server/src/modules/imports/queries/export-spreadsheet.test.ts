import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSpreadsheet } from '../../../platform/spreadsheet/read.ts'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, testPlatform } from '../../../testing/platform.ts'
import { exportSpreadsheet } from './export-spreadsheet.ts'

let testing: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  testing = await testPlatform()
  const given = givenOn(testing)
  city = await given.city()
  await given.person({
    name: '=cmd|calc',
    organization: city.branch,
    idNumber: '11010519491231002X',
    phone: '19900000001',
  })
  await given.person({ name: '外单位的人', organization: city.otherBranch })
})
afterAll(() => testing.close())

async function rowsFor(actor: ReturnType<typeof actorWith>, input: object) {
  const answer = await callAs(testing, actor, exportSpreadsheet, { kind: 'roster', underId: city.unit.id, ...input })
  if (answer.kind !== 'file' || !Buffer.isBuffer(answer.file.body)) throw new Error('no file')
  const rows: (readonly unknown[])[] = []
  await readSpreadsheet(answer.file.body, (batch) => rows.push(...batch.map((row) => row.cells)))
  return { rows, fileName: answer.file.fileName }
}

test('only the chosen people leave, formulas as plain text, numbers only for those who may reveal them', async () => {
  const office = await rowsFor(actorWith([{ role: 'partyOffice', on: city.unit }]), {})
  expect(office.fileName).toBe('花名册-市住建局-2026-11-23.xlsx')
  expect(office.rows).toHaveLength(2)
  expect(office.rows[1]).toEqual(expect.arrayContaining(['=cmd|calc', '11010519491231002X', '19900000001']))
  const admin = await rowsFor(actorWith([{ role: 'systemAdmin', on: city.root }]), {})
  expect(JSON.stringify(admin.rows)).not.toMatch(/11010519491231002X|19900000001|身份证|手机/)
})

test('the export is audited, and another unit’s is refused like one that does not exist', async () => {
  const audited = await testing.platform.db.selectFrom('audit_entry').select(['operation', 'subject_id']).execute()
  expect(audited).toContainEqual({ operation: 'imports.exportSpreadsheet', subject_id: city.unit.id })
  const stranger = actorWith([{ role: 'partyOffice', on: city.otherUnit }])
  for (const underId of [city.unit.id, city.root.id, testing.platform.newId()])
    await expect(rowsFor(stranger, { underId })).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})
