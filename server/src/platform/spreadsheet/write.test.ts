import { expect, test } from 'vitest'
import { writeSpreadsheet } from './write.ts'

test('a written workbook is a zip archive with Chinese sheet names and dangerous texts as typed strings', async () => {
  const file = await writeSpreadsheet({
    sheets: [
      {
        name: '花名册',
        columns: [{ header: '姓名', width: 10, isRequired: true }],
        rows: [['=1+1'], ['甲\u0000乙'], [3]],
      },
    ],
  })
  expect(file.subarray(0, 2).toString()).toBe('PK')
  expect(file.length).toBeGreaterThan(1000)
})
