import { Link } from '@tanstack/react-router'
import { Light } from '../../../design/light.tsx'
import type { Output } from '../../../platform/call.ts'
import { longDay, longInstant } from '../../../platform/dates.ts'
import { words } from '../strings/zh-CN.ts'

export type Received = Output<'notices.listReceivedNotices'>['items'][number]

export function ReceivedRow({ notice }: { notice: Received }) {
  const { id, title, documentNumber, senderName, sentAt, signBy } = notice
  return (
    <li className="nt-row">
      <div>
        <p>
          <Link to="/notices/$noticeId" params={{ noticeId: id }}>
            {title}
          </Link>{' '}
          <span className="hp-quiet hp-name">{documentNumber}</span>
        </p>
        <p className="hp-quiet">
          {words.from(senderName, longInstant(sentAt))}
          {signBy === null ? '' : ` · ${words.signBy(longDay(signBy))}`}
        </p>
      </div>
      <ReceivedLight notice={notice} />
    </li>
  )
}

export function ReceivedLight({ notice: { state, isOverdue } }: { notice: Pick<Received, 'state' | 'isOverdue'> }) {
  if (state === 'withdrawn') return <span className="hp-quiet">{words.states.withdrawn}</span>
  if (state === 'signed') return <Light tone="done" word={words.states.signed} />
  return <Light tone={isOverdue ? 'late' : 'nearDue'} word={isOverdue ? words.overdue : words.states.toSign} />
}
