import { Button } from '../../../design/button.tsx'
import { Section } from '../../../design/page.tsx'
import { EmptyState } from '../../../design/states.tsx'
import { showToast } from '../../../design/toast.tsx'
import { query } from '../../../platform/call.ts'
import { longInstant } from '../../../platform/dates.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useList, useRead, useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'

/** What could not be delivered, for the system's administrator: to whom and why, never what. */
export function FailedDeliveries() {
  const head = useRead('notices.listFailedDeliveries', { limit: 1 })
  const retry = useWrite('notices.retryDelivery')
  const failed = useList(['notices.listFailedDeliveries'], (cursor, signal) =>
    query('notices.listFailedDeliveries', { cursor }, { signal }),
  )
  return (
    <Section title={words.failed} note={words.failedNote(head.data?.waiting ?? 0)}>
      <Loaded of={failed}>
        {() =>
          failed.rows.length === 0 ? (
            <EmptyState title={words.failedEmpty} />
          ) : (
            <ul>
              {failed.rows.map((each) => (
                <li key={each.id} className="nt-row">
                  <div>
                    <p className="hp-name">
                      {words.channels[each.channel]} · {each.receiver}
                    </p>
                    <p className="hp-quiet">{words.failedFacts(each.tries, each.lastError)}</p>
                  </div>
                  <time className="hp-quiet">{longInstant(each.deadAt)}</time>
                  <Button
                    onClick={() => retry.mutate({ deliveryId: each.id }, { onSuccess: () => showToast(words.retried) })}
                  >
                    {words.retry}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {failed.more === undefined ? null : (
        <div className="hp-pad">
          <Button isBusy={failed.more.isBusy} onClick={failed.more.load}>
            {words.more}
          </Button>
        </div>
      )}
    </Section>
  )
}
