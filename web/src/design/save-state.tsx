import { words } from './strings/zh-CN.ts'

/** 已保存 14:03 */
export function SaveState({ isSaving, savedAt }: { isSaving: boolean; savedAt: string | null }) {
  const said = isSaving ? words.saving : savedAt === null ? '' : words.saved(savedAt)
  return (
    <span className="hp-quiet" role="status">
      {said}
    </span>
  )
}
