import { Link } from '@tanstack/react-router'
import { Button } from '../../../../design/button.tsx'
import type { Output } from '../../../../platform/call.ts'
import { useMay } from '../../../../platform/session.tsx'
import { useRead } from '../../../../platform/use-call.ts'
import { words as themes } from '../../strings/themes/zh-CN.ts'
import { words } from '../../strings/zh-CN.ts'
import { LinkForm } from '../activity/link-form.tsx'
import { ResolveForm } from '../activity/resolve-form.tsx'
import { ChooseActivity } from './choose-activity.tsx'
import { NameBranch } from './name-branch.tsx'

type Problem = Output<'activities.listDisconnects'>['items'][number]
type MendProps = { readonly problem: Problem; readonly isOpen: boolean; readonly open: () => void }

/** The one button that mends it; who may only read is led to the task, and offered nothing that would be refused. */
export function Mend({ problem, isOpen, open }: MendProps) {
  const mayRecord = useMay('activities.record')
  const mayEdit = useMay('planning.edit')
  const { rule, planId, subjectId, subjectName } = problem
  if (isOpen) return null
  if (rule === 'taskWithoutBranch' && !mayEdit) {
    return planId === null ? null : (
      <Link
        to="/plans/$planId"
        params={{ planId }}
        search={{ task: subjectId }}
        className="hp-button hp-button-plain"
        aria-label={words.seeTaskNamed(subjectName)}
      >
        {words.seeTask}
      </Link>
    )
  }
  if (rule !== 'taskWithoutBranch' && !mayRecord) return null
  const [word, named] = wordsOf(problem)
  return (
    <Button aria-label={named} onClick={open}>
      {word}
    </Button>
  )
}

function wordsOf({ rule, subjectName }: Problem): readonly [string, string] {
  switch (rule) {
    case 'taskWithoutBranch':
      return [themes.nameBranch, themes.nameBranchFor(subjectName)]
    case 'branchWithoutLink':
      return [themes.chooseActivity, themes.chooseActivityFor(subjectName)]
    case 'itemStillOpen':
      return [words.resolve, words.resolveNamed(subjectName)]
    case 'activityWithoutLink':
      return [words.link, words.linkNamed(subjectName)]
  }
}

/** The fix itself, under the finding. */
export function MendInPlace({ problem, onDone }: { problem: Problem; onDone: () => void }) {
  switch (problem.rule) {
    case 'taskWithoutBranch':
      return problem.planId === null ? null : (
        <NameBranch planId={problem.planId} taskId={problem.subjectId} onDone={onDone} />
      )
    case 'branchWithoutLink':
      return <ChooseActivity organizationId={problem.organizationId} sinceOn={problem.sinceOn} onDone={onDone} />
    case 'itemStillOpen':
    case 'activityWithoutLink':
      return problem.activityId === null ? null : (
        <OfActivity problem={problem} activityId={problem.activityId} onDone={onDone} />
      )
  }
}

type InPlaceProps = { readonly problem: Problem; readonly activityId: string; readonly onDone: () => void }

function OfActivity({ problem, activityId, onDone }: InPlaceProps) {
  const view = useRead('activities.showActivity', { activityId })
  if (view.data === undefined) return null
  const { activity } = view.data
  return problem.rule === 'itemStillOpen' ? (
    <ResolveForm itemId={problem.subjectId} activity={activity} onDone={onDone} />
  ) : (
    <LinkForm activity={activity} onDone={onDone} />
  )
}
