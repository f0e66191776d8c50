import type { TreeRow } from '../layout/tree-rows.ts'
import { words } from '../strings/plan/zh-CN.ts'

type Props = { readonly row: TreeRow; readonly onFold: (id: string, isOpen: boolean) => void }

/** Before a name: what opens and closes the tasks beneath, or the sign of a milestone. */
export function FoldMark({ row: { task, hasChildren, isOpen }, onFold }: Props) {
  if (!hasChildren) {
    return (
      <span className="pl-fold-none" aria-hidden="true">
        {task.kind === 'milestone' ? '\u25c6' : ''}
      </span>
    )
  }
  return (
    <button
      type="button"
      tabIndex={-1}
      className={isOpen ? 'pl-fold pl-fold-open' : 'pl-fold'}
      aria-label={isOpen ? words.shut : words.open}
      onClick={() => onFold(task.id, !isOpen)}
    />
  )
}
