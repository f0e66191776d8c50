import type { ImportKind } from '@hepai/contract/imports'
import { ButtonLink } from '../../../design/button.tsx'
import { downloadUrl } from '../../../platform/call.ts'
import { words } from '../strings/zh-CN.ts'

export function Files({ kind, underId }: { kind: ImportKind; underId: string }) {
  return (
    <div className="hp-row">
      <ButtonLink href={downloadUrl('imports.downloadTemplate', { kind })} download>
        {words.template}
      </ButtonLink>
      {underId === '' ? null : (
        <ButtonLink href={downloadUrl('imports.exportSpreadsheet', { kind, underId })} download>
          {words.export}
        </ButtonLink>
      )}
      <span className="hp-quiet">{words.exportNote}</span>
    </div>
  )
}
