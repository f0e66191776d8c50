import type { ImportKind } from '@hepai/contract/imports'
import { Link } from '@tanstack/react-router'
import { Button } from '../../../design/button.tsx'
import { EmptyState } from '../../../design/states.tsx'
import { words } from '../strings/zh-CN.ts'
import type { ImportResult } from './use-import.ts'

export function ImportDone({ kind, result, restart }: { kind: ImportKind; result: ImportResult; restart: () => void }) {
  return (
    <div className="hp-section" role="status">
      <EmptyState title={words.done(result.added, result.changed, result.unchanged)}>
        <Link to={kind === 'roster' ? '/people' : '/organizations'} className="hp-button hp-button-primary">
          {words.see[kind]}
        </Link>
        <Button onClick={restart}>{words.another}</Button>
      </EmptyState>
    </div>
  )
}
