import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, testPlatform } from '../../../testing/platform.ts'
import { readFile } from '../commands/read-file.ts'
import { downloadTemplate } from './download-template.ts'

let testing: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  testing = await testPlatform()
  city = await givenOn(testing).city()
})
afterAll(() => testing.close())

test('the templates are understood as they are, and their example row is passed over', async () => {
  const actor = actorWith([{ role: 'partyOffice', on: city.unit }])
  for (const kind of ['roster', 'organizations'] as const) {
    const answer = await callAs(testing, actor, downloadTemplate, { kind })
    if (answer.kind !== 'file' || !Buffer.isBuffer(answer.file.body)) throw new Error('no file')
    expect(answer.file.fileName).toMatch(/导入模板\.xlsx$/)
    const read = await readFile(kind, answer.file.body)
    expect(read).toMatchObject({ rowCount: 0, mistakes: [] })
    expect(read.rows.columns.every((column) => column.field !== null)).toBe(true)
  }
  const audited = await testing.platform.db.selectFrom('audit_entry').select('operation').execute()
  expect(audited).toEqual(Array(2).fill({ operation: 'imports.downloadTemplate' }))
})

test('one who may not import has no template', async () => {
  const actor = actorWith([{ role: 'member', on: city.unit }])
  await expect(callAs(testing, actor, downloadTemplate, { kind: 'roster' })).rejects.toMatchObject({
    code: 'platform.notFoundOrNotAllowed',
  })
})
