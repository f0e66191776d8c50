import type { TaskFields, TaskView } from '@hepai/contract/planning-shapes'
import { useId } from 'react'
import { Notice } from '../../../../design/states.tsx'
import { longDay } from '../../../../platform/dates.ts'
import { useMay } from '../../../../platform/session.tsx'
import { useRead } from '../../../../platform/use-call.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'
import { TextLine } from './panel-field.tsx'
import { useTaskEdit } from './use-task-edit.ts'

const partyKinds = new Set(['partyCommittee', 'generalBranch', 'branch', 'partyGroup'])

/** The seam of both lines: which branch helps, and in its own words, with what. */
export function PanelBranches({ task }: { task: TaskView }) {
  const { plan, mayEdit } = usePlan()
  const { save } = useTaskEdit(task)
  const chooseId = useId()
  const nameOf = (id: string) => plan.lanes.find((lane) => lane.organizationId === id)?.name ?? ''
  const held = new Set(task.branches.map((each) => each.organizationId))
  const free = plan.lanes.filter((lane) => partyKinds.has(lane.kind) && !held.has(lane.organizationId))
  const set = (branches: TaskFields['branches']) => save({ branches }, 'branches')
  return (
    <section className="pl-panel-part" aria-label={words.branchesHead}>
      <h3>{words.branchesHead}</h3>
      {task.branches.length === 0 ? <WithoutBranch task={task} organizationId={plan.organizationId} /> : null}
      {task.branches.map((branch) => (
        <div key={branch.organizationId} className="pl-branch">
          <TextLine
            isWide
            kind="long"
            label={words.branchDid(nameOf(branch.organizationId))}
            value={branch.did}
            onSave={(did) =>
              set(
                task.branches.map((each) => (each.organizationId === branch.organizationId ? { ...each, did } : each)),
              )
            }
          />
          {mayEdit ? (
            <button
              type="button"
              className="pl-close"
              aria-label={words.removeBranch(nameOf(branch.organizationId))}
              onClick={() => set(task.branches.filter((each) => each.organizationId !== branch.organizationId))}
            >
              ×
            </button>
          ) : null}
        </div>
      ))}
      {mayEdit && free.length > 0 ? (
        <div className="pl-field">
          <label className="hp-hidden" htmlFor={chooseId}>
            {words.addBranch}
          </label>
          <select
            id={chooseId}
            className="hp-input"
            value=""
            onChange={(event) => set([...task.branches, { organizationId: event.target.value, did: '' }])}
          >
            <option value="">{words.addBranch}</option>
            {free.map((lane) => (
              <option key={lane.organizationId} value={lane.organizationId}>
                {lane.name}
              </option>
            ))}
          </select>
        </div>
      ) : null}
    </section>
  )
}

/** Whether that is a 两张皮问题 is the rules' to say; the choice below mends it. */
function WithoutBranch({ task, organizationId }: { task: TaskView; organizationId: string }) {
  const mayRead = useMay('activities.read')
  const asked = { organizationId, rule: 'taskWithoutBranch', subjectId: task.id } as const
  const list = useRead('activities.listDisconnects', asked, { isOff: !mayRead })
  const [found] = list.data?.items ?? []
  const [put] = list.data?.dismissed ?? []
  if (found?.subjectId === task.id) {
    return (
      <Notice tone="warn">
        {found.reason}
        {found.fix.words}
      </Notice>
    )
  }
  return (
    <>
      <p className="hp-quiet pl-field-wide">{words.branchEmpty}</p>
      {put?.subjectId === task.id ? (
        <p className="hp-quiet pl-field-wide">
          {words.disconnectPutOff(put.dismissal.reason, put.dismissal.madeByName, longDay(put.dismissal.expiresOn))}
        </p>
      ) : null}
    </>
  )
}
