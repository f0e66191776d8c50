import type { TaskView } from '@hepai/contract/planning-shapes'
import { Suspense, useId } from 'react'
import { becoming } from '../../layout/edit-plan.ts'
import { taskLines } from '../../layout/task-filter.ts'
import { descendantsOf } from '../../layout/tree-rows.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'
import { OwnerField } from '../owner-field.tsx'
import { ChoiceLine, Frame, type Option, TextLine } from './panel-field.tsx'
import { useTaskEdit } from './use-task-edit.ts'

const none: Option = ['', words.none]

/** A task may stand under any other that is not beneath itself. */
function useParentOptions(task: TaskView): Option[] {
  const { plan, tree } = usePlan()
  const beneath = new Set([task.id, ...descendantsOf(tree, task.id).map((each) => each.id)])
  const parents = plan.tasks.filter((each) => !beneath.has(each.id) && each.kind === 'task')
  return [none, ...parents.map((each): Option => [each.id, each.name])]
}

/** What it is and whose. */
export function PanelBasics({ task }: { task: TaskView }) {
  const { plan, editing } = usePlan()
  const { save } = useTaskEdit(task)
  const ownerId = useId()
  const parents = useParentOptions(task)
  return (
    <section className="pl-panel-part">
      <TextLine
        isWide
        label={words.fields.name}
        value={task.name}
        onSave={(name) => (name === '' ? words.nameWanted : save({ name }, 'name'))}
      />
      <ChoiceLine
        label={words.fields.organizationId}
        value={task.organizationId}
        shown={task.organizationName}
        options={plan.lanes.map((lane): Option => [lane.organizationId, lane.name])}
        onSave={(organizationId) => save({ organizationId }, 'organizationId')}
      />
      <Frame id={ownerId} label={words.fields.ownerId} shown={task.ownerName ?? ''}>
        <Suspense fallback={<span className="pl-field-text">{task.ownerName}</span>}>
          <OwnerField id={ownerId} task={task} onChange={(id) => save({ ownerId: id === '' ? null : id }, 'ownerId')} />
        </Suspense>
      </Frame>
      <ChoiceLine
        label={words.fields.line}
        value={task.line}
        options={taskLines.map((line): Option => [line, words.lines[line]])}
        onSave={(value) => save({ line: taskLines.find((line) => line === value) ?? task.line }, 'line')}
      />
      <ChoiceLine
        label={words.fields.kind}
        value={task.kind}
        options={[
          ['task', words.task],
          ['milestone', words.milestone],
        ]}
        onSave={(kind) =>
          void editing.edit(
            [becoming(task, kind === 'milestone' ? 'milestone' : 'task')],
            words.did.change(task.name, words.fields.kind),
          )
        }
      />
      <ChoiceLine
        label={words.fields.objectiveId}
        value={task.objectiveId ?? ''}
        options={[
          none,
          ...plan.objectives.map((each): Option => [each.id, `${words.lines[each.line]} · ${each.name}`]),
        ]}
        onSave={(id) => save({ objectiveId: id === '' ? null : id }, 'objectiveId')}
      />
      <ChoiceLine
        label={words.fields.initiativeId}
        value={task.initiativeId ?? ''}
        options={[none, ...plan.initiatives.map((each): Option => [each.id, each.name])]}
        onSave={(id) => save({ initiativeId: id === '' ? null : id }, 'initiativeId')}
      />
      <ChoiceLine
        label={words.fields.parentId}
        value={task.parentId ?? ''}
        options={parents}
        onSave={(id) => save({ parentId: id === '' ? null : id }, 'parentId')}
      />
      <TextLine label={words.fields.stage} value={task.stage} onSave={(stage) => save({ stage }, 'stage')} />
    </section>
  )
}
