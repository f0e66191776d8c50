import { words } from './strings/zh-CN.ts'

/** Says that what is typed is kept, and since when. */
export function SaveState({ savedAt }: { savedAt: string | null }) {
  return (
    <span className="hp-quiet" role="status">
      {savedAt === null ? '' : words.draftSaved(savedAt)}
    </span>
  )
}
