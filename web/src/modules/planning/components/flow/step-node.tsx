import type { TaskView } from '@hepai/contract/planning-shapes'
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import { memo, useState } from 'react'
import { Light } from '../../../../design/light.tsx'
import { shortDay } from '../../../../platform/dates.ts'
import { shownLight } from '../../layout/task-filter.ts'
import { words } from '../../strings/plan/zh-CN.ts'

export type StepData = {
  readonly task: TaskView
  readonly today: string
  readonly mayEdit: boolean
  readonly onOpen: (id: string) => void
  readonly onRename: (task: TaskView, name: string) => void
}
export type StepNode = Node<StepData, 'step'>

export const StepCard = memo(function StepCard({ data, selected }: NodeProps<StepNode>) {
  const { task, today, mayEdit, onOpen, onRename } = data
  const [isNaming, setNaming] = useState(false)
  const state = `${task.isCritical ? 'pl-step-critical' : ''} ${selected ? 'pl-step-chosen' : ''}`
  return (
    <div
      className={`pl-step pl-step-${task.line} ${state}`}
      onDoubleClick={() => (mayEdit ? setNaming(true) : undefined)}
    >
      <Handle type="target" position={Position.Left} isConnectable={mayEdit} />
      {isNaming ? (
        <input
          className="pl-step-input nodrag"
          autoFocus
          aria-label={words.renameStep(task.name)}
          defaultValue={task.name}
          onFocus={(event) => event.target.select()}
          onKeyDown={(event) => {
            event.stopPropagation()
            if (event.key === 'Escape') setNaming(false)
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur()
          }}
          onBlur={(event) => {
            const name = event.target.value.trim()
            setNaming(false)
            if (name !== '' && name !== task.name) onRename(task, name)
          }}
        />
      ) : (
        <p className="pl-step-name" title={task.name}>
          {task.kind === 'milestone' ? <span aria-hidden="true">◆ </span> : null}
          {task.name}
        </p>
      )}
      <p className="pl-step-more">
        <span>{shortDay(task.endOn, today)}</span>
        <span className="pl-clip">{task.ownerName ?? ''}</span>
        <Light tone={shownLight(task)} />
      </p>
      <button
        type="button"
        className="pl-step-see nodrag"
        aria-label={words.openTask(task.name)}
        onClick={() => onOpen(task.id)}
      >
        ›
      </button>
      <Handle type="source" position={Position.Right} isConnectable={mayEdit} />
    </div>
  )
})
