import * as contract from '@hepai/contract/activities'
import { type Actor, type Grant, authorize } from '../../../platform/grant.ts'
import { download } from '../../../platform/operations.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { SPREADSHEET_TYPE, writeSpreadsheet } from '../../../platform/spreadsheet/write.ts'
import { columnsFor } from '../../imports/index.ts'
import { ledgerFields } from '../commands/ledger-fields.ts'

export const downloadLedgerTemplate = download(contract.downloadLedgerTemplate, async ({ actor }) => {
  const grant = anyGrant(actor)
  const notes = ledgerFields.map((field) => [
    field.label,
    field.isRequired ? '必填' : '可空',
    field.note,
    field.synonyms.join('、'),
  ])
  const body = await writeSpreadsheet({
    sheets: [
      {
        name: '活动台账',
        columns: columnsFor(ledgerFields),
        rows: [ledgerFields.map((field) => (field.example === '' ? null : field.example))],
      },
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
    ...{ fileName: '活动台账模板.xlsx', contentType: SPREADSHEET_TYPE, body },
    audit: { grant, subjectId: null, change: {} },
  }
})

/** The template says nothing of any organisation, so the permission on any one will do. */
function anyGrant(actor: Actor): Grant<'activities.record'> {
  const held = actor.assignments.find((assignment) => assignment.permission === 'activities.record')
  if (held === undefined) throw notFoundOrNotAllowed()
  return authorize(actor, 'activities.record', { id: held.organizationId, path: held.path })
}
