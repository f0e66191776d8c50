import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { renderDocx, renderPdf } from '../../server/src/modules/documents/index.ts'
import { findChildrenWith } from '../../server/src/platform/child-entry.ts'
import { bundledChild } from '../../server/src/testing/children.ts'
import { wholeNotice, wholeSummary } from '../../server/src/testing/given-document.ts'

/** Prints sample documents in both forms, for looking at them. */
const folder = path.join(process.cwd(), 'pictures', 'documents')
mkdirSync(folder, { recursive: true })
findChildrenWith(bundledChild)
const place = { dataDirectory: path.join(process.cwd(), 'data') }
for (const [name, document] of Object.entries({ notice: wholeNotice, summary: wholeSummary })) {
  writeFileSync(path.join(folder, `${name}.pdf`), await renderPdf(place, document))
  writeFileSync(path.join(folder, `${name}.docx`), await renderDocx(place, document))
}
