import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import type { Output } from '../../../../platform/call.ts'
import { longDay } from '../../../../platform/dates.ts'
import { useRead } from '../../../../platform/use-call.ts'
import { words } from '../../strings/themes/zh-CN.ts'
import { LinkForm } from '../activity/link-form.tsx'

type Row = Output<'activities.listActivities'>['items'][number]
type Props = { readonly organizationId: string; readonly sinceOn: string | null; readonly onDone: () => void }

/** What a branch held this quarter: one of them is linked to a task, and the branch is no longer apart. */
export function ChooseActivity({ organizationId, sinceOn, onDone }: Props) {
  const [chosen, setChosen] = useState<Row | null>(null)
  const held = useRead('activities.listActivities', {
    ...{ organizationId, state: 'held' as const, isLinked: 'false' as const, limit: 8 },
    fromOn: sinceOn ?? undefined,
  })
  if (chosen !== null) return <LinkForm activity={chosen} onDone={onDone} />
  if (held.data === undefined) return null
  const { items } = held.data
  return (
    <ul className="av-sub">
      {items.map((each) => (
        <li key={each.id} className="av-line av-join">
          <p className="hp-grow">
            {each.title}{' '}
            <span className="hp-quiet">
              {each.kindName} · {longDay(each.occurredOn)}
            </span>
          </p>
          <Button aria-label={words.linkOf(each.title)} onClick={() => setChosen(each)}>
            {words.link}
          </Button>
        </li>
      ))}
      <li className="av-line hp-row">
        {items.length === 0 ? <span className="hp-quiet">{words.nothingToLink}</span> : null}
        {items.length === 0 ? (
          <Link to="/activities/new" search={{ organization: organizationId }}>
            {words.recordOne}
          </Link>
        ) : null}
        <Button look="quiet" onClick={onDone}>
          {words.cancel}
        </Button>
      </li>
    </ul>
  )
}
