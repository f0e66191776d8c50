import type { OfficialDocument } from '@hepai/contract/documents'
import type { Platform } from '../../platform/platform.ts'
import { print } from '../../platform/print/print.ts'
import { layOut } from './domain/lay-out.ts'

type Place = Pick<Platform, 'dataDirectory'>

const PDF_TYPE = 'application/pdf'
const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A document as PDF. Its text is data, whatever characters it holds. */
export const renderPdf = (platform: Place, document: OfficialDocument): Promise<Buffer> =>
  print(layOut(document), 'pdf', platform.dataDirectory)

/** The same document as an editable .docx. */
export const renderDocx = (platform: Place, document: OfficialDocument): Promise<Buffer> =>
  print(layOut(document), 'docx', platform.dataDirectory)

/** What a download answers: a document in one of its two forms, under a name. */
export async function documentFile(platform: Place, document: OfficialDocument, form: 'pdf' | 'docx', name: string) {
  const isPdf = form === 'pdf'
  return {
    fileName: `${name.replace(/[\\/:*?"<>|\n\r]/g, ' ').trim()}.${form}`,
    contentType: isPdf ? PDF_TYPE : DOCX_TYPE,
    body: await (isPdf ? renderPdf(platform, document) : renderDocx(platform, document)),
  }
}
