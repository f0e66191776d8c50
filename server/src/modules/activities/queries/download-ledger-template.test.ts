import { previewLedger as contract } from '@hepai/contract/activities'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ActivityHouse, activityHouse } from '../../../testing/given-activity.ts'
import { fileOf } from '../../../testing/given-ledger.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { previewLedger } from '../commands/preview-ledger.ts'
import { downloadLedgerTemplate } from './download-ledger-template.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

test('the template is read with every column known, and its example row is passed over', async () => {
  const { body } = await fileOf(callAs(testing, house.secretary, downloadLedgerTemplate, {}))
  const input = { underId: house.city.branch.id, fileName: '活动台账模板.xlsx' }
  const shown = await outputOf(callAs(testing, house.secretary, previewLedger, input, { file: body }), contract.output)
  expect(shown).toMatchObject({ rows: 0, mistakes: [] })
  expect(shown.columns.filter((column) => column.field === null)).toEqual([])
  const member = actorWith([{ role: 'member', on: house.city.unit }])
  await expect(callAs(testing, member, downloadLedgerTemplate, {})).rejects.toMatchObject({
    code: 'platform.notFoundOrNotAllowed',
  })
})
