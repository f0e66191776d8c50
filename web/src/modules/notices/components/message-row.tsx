import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Output } from '../../../platform/call.ts'
import { longInstant, withLongDays } from '../../../platform/dates.ts'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'

type Message = Output<'notices.listMessages'>['items'][number]

/** What one is told, leading to the one place to act; opening it reads it. */
export function MessageRow({ message }: { message: Message }) {
  const read = useWrite('notices.readMessages')
  const isNew = message.readAt === null
  return (
    <li className="nt-row">
      <div>
        <p className={isNew ? 'nt-new' : undefined}>
          <Target
            message={message}
            onOpen={() => {
              if (isNew) read.mutate({ messageId: message.id })
            }}
          >
            {message.title}
          </Target>
        </p>
        <p className="hp-quiet">{withLongDays(message.body)}</p>
      </div>
      {isNew ? <span>{words.unread}</span> : null}
      <time className="hp-quiet" dateTime={message.at}>
        {longInstant(message.at)}
      </time>
    </li>
  )
}

function Target({
  message: { target },
  onOpen,
  children,
}: {
  message: Message
  onOpen: () => void
  children: ReactNode
}) {
  switch (target.page) {
    case 'record':
      return (
        <Link
          to="/activities/new"
          search={{ kind: target.kindCode, organization: target.organizationId, copy: 'last' }}
          onClick={onOpen}
        >
          {children}
        </Link>
      )
    case 'organization':
      return (
        <Link to="/organizations/$organizationId" params={{ organizationId: target.organizationId }} onClick={onOpen}>
          {children}
        </Link>
      )
    case 'task':
      return (
        <Link to="/plans/$planId" params={{ planId: target.planId }} search={{ task: target.taskId }} onClick={onOpen}>
          {children}
        </Link>
      )
    case 'notice':
      return (
        <Link to="/notices/$noticeId" params={{ noticeId: target.noticeId }} onClick={onOpen}>
          {children}
        </Link>
      )
    case 'review':
      return (
        <Link to="/reviews/$reviewId" params={{ reviewId: target.reviewId }} onClick={onOpen}>
          {children}
        </Link>
      )
  }
}
