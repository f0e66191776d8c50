import { ButtonLink } from '../../../design/button.tsx'
import { downloadUrl } from '../../../platform/call.ts'
import { useSession } from '../../../platform/session.tsx'
import { words } from '../strings/zh-CN.ts'
import type { Importable } from './use-import.ts'

export function Files({ kind, underId }: { kind: Importable; underId: string }) {
  return (
    <div className="hp-row">
      {kind === 'ledger' ? <LedgerFiles underId={underId} /> : <TableFiles kind={kind} underId={underId} />}
      <span className="hp-quiet">{words.exportNote}</span>
    </div>
  )
}

function TableFiles({ kind, underId }: { kind: Exclude<Importable, 'ledger'>; underId: string }) {
  return (
    <>
      <ButtonLink href={downloadUrl('imports.downloadTemplate', { kind })} download>
        {words.template}
      </ButtonLink>
      {underId === '' ? null : (
        <ButtonLink href={downloadUrl('imports.exportSpreadsheet', { kind, underId })} download>
          {words.export}
        </ButtonLink>
      )}
    </>
  )
}

/** A handbook is kept by the year: this one and the one before. */
function LedgerFiles({ underId }: { underId: string }) {
  const { me } = useSession()
  const year = Number(me.today.slice(0, 4))
  return (
    <>
      <ButtonLink href={downloadUrl('activities.downloadLedgerTemplate', {})} download>
        {words.template}
      </ButtonLink>
      {underId === ''
        ? null
        : [year, year - 1].map((each) => (
            <ButtonLink key={each} href={downloadUrl('activities.exportLedger', { underId, year: each })} download>
              {words.exportYear(each)}
            </ButtonLink>
          ))}
    </>
  )
}
