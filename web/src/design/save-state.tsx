import { words } from './strings/zh-CN.ts'

/** Says that what is typed is kept, and since when; before that, that it was put back. */
export function SaveState({ savedAt, isRestored }: { savedAt: string | null; isRestored: boolean }) {
  return (
    <span className="hp-quiet" role="status">
      {savedAt !== null ? words.draftSaved(savedAt) : isRestored ? words.draftRestored : ''}
    </span>
  )
}
