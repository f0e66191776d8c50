import { Link } from '@tanstack/react-router'
import { Button } from '../../../design/button.tsx'
import { EmptyState } from '../../../design/states.tsx'
import { words } from '../strings/zh-CN.ts'
import type { ImportResult, Importable } from './use-import.ts'

export function ImportDone({ kind, result, restart }: { kind: Importable; result: ImportResult; restart: () => void }) {
  return (
    <div className="hp-section" role="status">
      <EmptyState title={saidOf(kind, result)}>
        <Link to={places[kind]} className="hp-button hp-button-primary">
          {words.see[kind]}
        </Link>
        <Button onClick={restart}>{words.another}</Button>
      </EmptyState>
    </div>
  )
}

const places = { roster: '/people', organizations: '/organizations', ledger: '/activities' } as const

const saidOf = (kind: Importable, { added, changed, unchanged }: ImportResult): string =>
  kind === 'ledger' ? words.doneLedger(added, unchanged) : words.done(added, changed, unchanged)
