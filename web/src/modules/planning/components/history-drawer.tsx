import { Button } from '../../../design/button.tsx'
import { Skeleton } from '../../../design/states.tsx'
import { query } from '../../../platform/call.ts'
import { dayOf, longDay, timeOf } from '../../../platform/dates.ts'
import { useList } from '../../../platform/use-call.ts'
import { words } from '../strings/plan/zh-CN.ts'
import { usePlan } from './plan-context.ts'
import { SideDrawer } from './side-drawer.tsx'

/** Who changed what, newest first, one heading a day. */
export function HistoryDrawer({ onClose }: { onClose: () => void }) {
  const { plan } = usePlan()
  const changes = useList(['planning.listPlanChanges', plan.id], (cursor, signal) =>
    query('planning.listPlanChanges', { planId: plan.id, limit: 50, cursor }, { signal }),
  )
  return (
    <SideDrawer title={words.history} onClose={onClose}>
      {changes.isPending ? <Skeleton /> : null}
      {changes.isSuccess && changes.rows.length === 0 ? <p className="hp-quiet pl-pad">{words.historyEmpty}</p> : null}
      <ol className="pl-history">
        {changes.rows.map((each, index) => {
          const day = dayOf(each.at)
          const before = changes.rows[index - 1]
          const isNewDay = before === undefined || dayOf(before.at) !== day
          return (
            <li key={each.seq}>
              {isNewDay ? <h3>{longDay(day)}</h3> : null}
              <p>
                <span className="hp-quiet">{timeOf(each.at)}</span> {each.byName}
              </p>
              <p>{each.label}</p>
            </li>
          )
        })}
      </ol>
      {changes.hasNextPage ? (
        <Button isBusy={changes.isFetchingNextPage} onClick={() => void changes.fetchNextPage()}>
          {words.historyMore}
        </Button>
      ) : null}
    </SideDrawer>
  )
}
