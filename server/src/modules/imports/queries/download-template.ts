import * as contract from '@hepai/contract/imports'
import { authorizeAnywhere } from '../../../platform/grant.ts'
import { download } from '../../../platform/operations.ts'
import { SPREADSHEET_TYPE, writeSpreadsheet } from '../../../platform/spreadsheet/write.ts'
import { fieldsOf } from '../domain/fields.ts'
import { columnsFor } from './sheets.ts'

const titles = { roster: '花名册导入模板', organizations: '组织导入模板' } as const

export const downloadTemplate = download(contract.downloadTemplate, async ({ input, actor }) => {
  // The template says nothing of any organisation, so the permission on any one will do.
  const grant = authorizeAnywhere(actor, 'people.import')
  const fields = fieldsOf[input.kind]
  const example = fields.map((field) => (field.example === '' ? null : field.example))
  const notes = fields.map((field) => [
    field.label,
    field.isRequired ? '必填' : '可空',
    field.note,
    field.synonyms.join('、'),
  ])
  const body = await writeSpreadsheet({
    sheets: [
      { name: titles[input.kind], columns: columnsFor(fields), rows: [example] },
      {
        name: '说明',
        columns: ['列', '是否必填', '填写说明', '也认这些表头'].map((header, index) => ({
          header,
          width: [20, 10, 60, 60][index] ?? 20,
        })),
        rows: [...notes, ['示例行', '', '模板中的示例行导入时会自动跳过', '']],
      },
    ],
  })
  return {
    fileName: `${titles[input.kind]}.xlsx`,
    contentType: SPREADSHEET_TYPE,
    body,
    audit: { grant, subjectId: null, change: { kind: input.kind } },
  }
})
