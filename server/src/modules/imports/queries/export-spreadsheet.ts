import * as contract from '@hepai/contract/imports'
import { authorize, mayOn } from '../../../platform/grant.ts'
import { download } from '../../../platform/operations.ts'
import { SPREADSHEET_TYPE, writeSpreadsheet } from '../../../platform/spreadsheet/write.ts'
import { findOrganization } from '../../organizations/index.ts'
import { sheetOf } from './sheets.ts'

export const exportSpreadsheet = download(contract.exportSpreadsheet, async ({ input, actor, db, platform, today }) => {
  const under = await findOrganization(db, input.underId)
  const grant = authorize(actor, 'people.import', under)
  const withSecrets = mayOn(actor, 'people.reveal', under)
  const sheet = await sheetOf(input.kind, platform, under, { withSecrets, today })
  return {
    fileName: `${sheet.name}-${under.shortName}-${today}.xlsx`,
    contentType: SPREADSHEET_TYPE,
    body: await writeSpreadsheet({ sheets: [sheet] }),
    audit: { grant, subjectId: under.id, change: { kind: input.kind, withSecrets } },
  }
})
