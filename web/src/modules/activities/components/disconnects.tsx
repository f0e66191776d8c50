import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Section } from '../../../design/page.tsx'
import type { Output } from '../../../platform/call.ts'
import { withLongDays } from '../../../platform/dates.ts'
import { useMay } from '../../../platform/session.tsx'
import { useRead } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'
import { LinkForm } from './activity/link-form.tsx'
import { ResolveForm } from './activity/resolve-form.tsx'
import { DismissDialog } from './dismiss-dialog.tsx'

type Listed = Output<'activities.listDisconnects'>
type Problem = Listed['items'][number]
const few = 5

/** Where party work and business do not meet: why, and the shortest way to mend it, in place. */
export function Disconnects({ place }: { place: string }) {
  const list = useRead('activities.listDisconnects', { organizationId: place })
  return list.data === undefined || list.data.items.length === 0 ? null : <Problems list={list.data} />
}

function Problems({ list: { items, counts, allowed } }: { list: Listed }) {
  const [isWhole, setWhole] = useState(false)
  const [dismissing, setDismissing] = useState<Problem | null>(null)
  const all = Object.values(counts).reduce((sum, each) => sum + each, 0)
  const mayDismiss = allowed.includes('activities.dismissDisconnect')
  return (
    <Section
      title={words.disconnects}
      note={words.disconnectsNote(all)}
      action={
        items.length <= few ? undefined : (
          <Button look="quiet" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? words.showFew : words.showWhole(items.length)}
          </Button>
        )
      }
    >
      <ul>
        {(isWhole ? items : items.slice(0, few)).map((each) => (
          <Row
            key={`${each.rule} ${each.subjectId}`}
            problem={each}
            onDismiss={mayDismiss ? () => setDismissing(each) : undefined}
          />
        ))}
      </ul>
      {dismissing === null ? null : <DismissDialog problem={dismissing} onClose={() => setDismissing(null)} />}
    </Section>
  )
}

function Row({ problem, onDismiss }: { problem: Problem; onDismiss: (() => void) | undefined }) {
  const [isMending, setMending] = useState(false)
  return (
    <li className="av-line">
      <div className="av-join">
        <div className="hp-grow">
          <p>
            <span className="av-duty-name">{words.disconnectRules[problem.rule]}</span>{' '}
            <span className="hp-quiet hp-name">{problem.organizationName}</span>
          </p>
          <p>{withLongDays(problem.reason)}</p>
          <p className="hp-quiet">{problem.fix.words}</p>
        </div>
        <div className="hp-row hp-screen-only">
          <Mend problem={problem} isOpen={isMending} open={() => setMending(true)} />
          {onDismiss === undefined ? null : (
            <Button look="quiet" aria-label={words.dismissNamed(problem.subjectName)} onClick={onDismiss}>
              {words.dismiss}
            </Button>
          )}
        </div>
      </div>
      {isMending && problem.activityId !== null ? (
        <MendInPlace problem={problem} activityId={problem.activityId} onDone={() => setMending(false)} />
      ) : null}
    </li>
  )
}

type TaskLinkProps = { readonly planId: string; readonly taskId: string; readonly taskName: string }

function TaskLink({ planId, taskId, taskName }: TaskLinkProps) {
  const mayName = useMay('planning.edit')
  return (
    <Link
      to="/plans/$planId"
      params={{ planId }}
      search={{ task: taskId }}
      className="hp-button hp-button-plain"
      aria-label={mayName ? words.nameBranchFor(taskName) : words.seeTaskNamed(taskName)}
    >
      {mayName ? words.nameBranch : words.seeTask}
    </Link>
  )
}

type MendProps = { readonly problem: Problem; readonly isOpen: boolean; readonly open: () => void }

function Mend({ problem: { rule, planId, subjectId, subjectName, organizationId }, isOpen, open }: MendProps) {
  const look = 'hp-button hp-button-plain'
  const mayRecord = useMay('activities.record')
  // Who may only read is led to the task, and offered nothing that would be refused.
  if (!mayRecord && rule !== 'taskWithoutBranch') return null
  switch (rule) {
    case 'taskWithoutBranch':
      return planId === null ? null : <TaskLink planId={planId} taskId={subjectId} taskName={subjectName} />
    case 'branchWithoutLink':
      return (
        <Link to="/activities" search={{ organization: organizationId, linked: 'no' }} className={look}>
          {words.chooseToLink}
        </Link>
      )
    case 'activityWithoutLink':
    case 'itemStillOpen': {
      const [word, named] =
        rule === 'itemStillOpen'
          ? [words.resolve, words.resolveNamed(subjectName)]
          : [words.link, words.linkNamed(subjectName)]
      return isOpen ? null : (
        <Button aria-label={named} onClick={open}>
          {word}
        </Button>
      )
    }
  }
}

type InPlaceProps = { readonly problem: Problem; readonly activityId: string; readonly onDone: () => void }

function MendInPlace({ problem, activityId, onDone }: InPlaceProps) {
  const view = useRead('activities.showActivity', { activityId })
  if (view.data === undefined) return null
  const { activity } = view.data
  return problem.rule === 'itemStillOpen' ? (
    <ResolveForm itemId={problem.subjectId} activity={activity} onDone={onDone} />
  ) : (
    <LinkForm activity={activity} onDone={onDone} />
  )
}
