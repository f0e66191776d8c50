import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestPlatform, testPlatform } from '../../testing/platform.ts'
import { compiled, compiledByShape, type Put } from './compiled.ts'

let testing: TestPlatform
beforeAll(async () => {
  testing = await testPlatform()
  const day = (value: string, name: string) => ({ day: value, is_working: false, name, set_at: new Date(0) })
  await testing.platform.db
    .insertInto('working_day_override')
    .values([day('2026-03-02', '甲'), day('2026-03-03', '乙'), day('2026-03-04', '丙')])
    .execute()
})
afterAll(() => testing.close())

type Wanted = { readonly from: string; readonly name: string }

test('each call sends its own values, also several at once', async () => {
  let built = 0
  const days = compiled((db, put: Put<{ readonly from: string }>) => {
    built += 1
    return db
      .selectFrom('working_day_override')
      .select('name')
      .where(
        'day',
        '>=',
        put(({ from }) => from),
      )
      .orderBy('day')
  })
  const { db } = testing.platform
  const names = await Promise.all(
    ['2026-03-02', '2026-03-04', '2026-03-03'].map(async (from) => (await days(db, { from })).map((row) => row.name)),
  )
  expect(names).toEqual([['甲', '乙', '丙'], ['丙'], ['乙', '丙']])
  expect(built).toBe(1)
})

test('another shape is another statement', async () => {
  const days = compiledByShape((db, put: Put<Wanted>, shape: { readonly isNamed: boolean }) =>
    db
      .selectFrom('working_day_override')
      .select('name')
      .where(
        'day',
        '>=',
        put(({ from }) => from),
      )
      .$if(shape.isNamed, (select) =>
        select.where(
          'name',
          '=',
          put(({ name }) => name),
        ),
      ),
  )
  const { db } = testing.platform
  const asked = { from: '2026-03-03', name: '丙' }
  expect(await days(db, asked, { isNamed: false })).toHaveLength(2)
  expect(await days(db, asked, { isNamed: true })).toEqual([{ name: '丙' }])
  expect(await days(db, { ...asked, name: '甲' }, { isNamed: true })).toEqual([])
})
