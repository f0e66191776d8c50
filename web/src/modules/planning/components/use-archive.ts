import { showToast } from '../../../design/toast.tsx'
import { CallError } from '../../../platform/call-error.ts'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'

const said = words.plans
export type ArchivablePlan = {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly startOn: string
}

/** Puts plans away or takes them out again; either can be undone. What is refused is said by name, the others are done. */
export function useArchive() {
  const change = useWrite('planning.changePlan')
  const setAll = async (plans: readonly ArchivablePlan[], archived: boolean, isUndo = false): Promise<void> => {
    const done: ArchivablePlan[] = []
    for (const { id, version, name, startOn } of plans) {
      try {
        const saved = await change.mutateAsync({ planId: id, version, name, startOn, archived })
        done.push({ id, version: saved.version, name, startOn })
      } catch (error) {
        if (!(error instanceof CallError)) throw error
        showToast(said.notDone(name, error.message))
      }
    }
    if (done.length === 0) return
    const text = (archived ? said.archivedNow : said.restoredNow)(done.length, done[0]?.name ?? '')
    showToast(text, isUndo ? undefined : () => void setAll(done, !archived, true))
  }
  return { setAll, isBusy: change.isPending }
}
