import { Button } from '../../../design/button.tsx'
import { ChosenBar } from '../../../design/row-choice.tsx'
import type { Output } from '../../../platform/call.ts'
import { words } from '../strings/zh-CN.ts'
import { useArchive } from './use-archive.ts'

type Plan = Output<'planning.listPlans'>['items'][number]
const said = words.plans

/** Puts the chosen plans away, or takes them out again. */
export function ArchiveBar({ plans, clear }: { plans: readonly Plan[]; clear: () => void }) {
  const archive = useArchive()
  const own = plans.filter((each) => each.allowed.includes('planning.changePlan'))
  const isArchived = plans.some((each) => each.archivedOn !== null)
  return (
    <ChosenBar count={plans.length} clear={clear}>
      <Button
        disabled={own.length === 0}
        isBusy={archive.isBusy}
        title={own.length < plans.length ? said.onlyOwn(own.length) : undefined}
        onClick={() => void archive.setAll(own, !isArchived).then(clear)}
      >
        {(isArchived ? said.restore : said.archive)(own.length)}
      </Button>
    </ChosenBar>
  )
}
