import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Light } from '../../../design/light.tsx'
import { LineTag } from '../../../design/line-band.tsx'
import type { Output } from '../../../platform/call.ts'
import { daysBetween, shortDay } from '../../../platform/dates.ts'
import { WithDays } from '../../../platform/with-days.tsx'
import { words } from '../strings/zh-CN.ts'
import './todo-row.css'

type TodoItem = Output<'board.listTodo'>['items'][number]

export function TodoRow({ item, today }: { item: TodoItem; today: string }) {
  return (
    <li className="hp-todo">
      <div>
        <PlaceToAct item={item}>
          <WithDays text={item.title} />
        </PlaceToAct>
        <p className="hp-todo-why">
          <WithDays text={item.why} />
        </p>
      </div>
      <span className="hp-quiet">{words.kinds[item.kind]}</span>
      <span>{item.line === null ? null : <LineTag line={item.line} />}</span>
      <span className="hp-quiet hp-name">{item.organizationName}</span>
      <span>{item.light === null ? null : <Light tone={item.light} />}</span>
      <When day={item.onDay} today={today} />
    </li>
  )
}

function When({ day, today }: { day: string | null; today: string }) {
  if (day === null) return <span className="hp-quiet">{words.noDay}</span>
  const days = daysBetween(today, day)
  const far = days < 0 ? words.late(-days) : days === 0 ? words.today : words.inDays(days)
  return (
    <time dateTime={day}>
      <span className="hp-whole">{shortDay(day, today)}</span> <span className="hp-quiet hp-whole">{far}</span>
    </time>
  )
}

const reviewScreens = {
  page: '/reviews/$reviewId',
  selfReview: '/reviews/$reviewId/self-review',
  ballot: '/reviews/$reviewId/ballot',
  grades: '/reviews/$reviewId/grades',
} as const

function PlaceToAct({ item, children }: { item: TodoItem; children: ReactNode }) {
  const { planId, taskId, indicatorId, organizationId, activityId, reviewId } = item
  if (reviewId !== null) {
    return (
      <Link to={reviewScreens[item.reviewAt ?? 'page']} params={{ reviewId }} className="hp-todo-title">
        {children}
      </Link>
    )
  }
  if (item.noticeId !== null) {
    return (
      <Link to="/notices/$noticeId" params={{ noticeId: item.noticeId }} className="hp-todo-title">
        {children}
      </Link>
    )
  }
  if (activityId !== null) {
    return (
      <Link to="/activities/$activityId" params={{ activityId }} className="hp-todo-title">
        {children}
      </Link>
    )
  }
  if (indicatorId !== null) {
    return (
      <Link to="/indicators/$indicatorId" params={{ indicatorId }} className="hp-todo-title">
        {children}
      </Link>
    )
  }
  if (planId !== null) {
    return (
      <Link to="/plans/$planId" params={{ planId }} search={{ task: taskId ?? undefined }} className="hp-todo-title">
        {children}
      </Link>
    )
  }
  if (organizationId === null) return <span className="hp-todo-title">{children}</span>
  return (
    <PlaceOfOrganization item={item} organizationId={organizationId}>
      {children}
    </PlaceOfOrganization>
  )
}

type PlacedProps = { readonly item: TodoItem; readonly organizationId: string; readonly children: ReactNode }

/** What is not one thing of its own is acted on where its organisation is. */
function PlaceOfOrganization({ item, organizationId, children }: PlacedProps) {
  if (item.kind === 'duty') {
    return (
      <Link
        to="/activities/new"
        search={{
          ...{ kind: item.kindCode ?? undefined, organization: organizationId, copy: 'last' },
          // A late duty is of a period that has ended, so the record begins with a day of that period.
          on: item.light === 'late' ? (item.onDay ?? undefined) : undefined,
        }}
        className="hp-todo-title"
      >
        {children}
      </Link>
    )
  }
  if (item.kind === 'branchDuties') {
    return (
      <Link to="/duties" search={{ organization: organizationId, show: 'open' }} className="hp-todo-title">
        {children}
      </Link>
    )
  }
  if (item.kind === 'probation') {
    return (
      <Link to="/people" search={{ organizationId, memberKind: 'probationary' }} className="hp-todo-title">
        {children}
      </Link>
    )
  }
  return (
    <Link to="/organizations/$organizationId" params={{ organizationId }} className="hp-todo-title">
      {children}
    </Link>
  )
}
