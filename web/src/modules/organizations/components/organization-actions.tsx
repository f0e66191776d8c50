import type { OrganizationKind } from '@hepai/contract/organizations'
import { Button } from '../../../design/button.tsx'
import { Popover } from '../../../design/popover.tsx'
import { words } from '../strings/zh-CN.ts'
import { kindsUnder } from './kinds-under.ts'
import type { Task } from './organization-task.tsx'

const operations: Readonly<Record<Task, string>> = {
  create: 'organizations.createOrganization',
  change: 'organizations.changeOrganization',
  move: 'organizations.moveOrganization',
  merge: 'organizations.mergeOrganization',
  end: 'organizations.endOrganization',
  term: 'organizations.startTerm',
}
const rare = ['term', 'move', 'merge', 'end'] as const

type Props = {
  readonly kind: OrganizationKind
  readonly allowed: readonly string[]
  readonly onChoose: (task: Task) => void
}

/** What is done often stands as a button; what is done once in years waits under one. */
export function OrganizationActions({ kind, allowed, onChoose }: Props) {
  const may = (task: Task): boolean => allowed.includes(operations[task])
  const offered = rare.filter(may)
  return (
    <>
      {offered.length === 0 ? null : (
        <Popover label={words.more} isMenu button={<span className="hp-button hp-button-plain">{words.more}</span>}>
          <span className="hp-stack">
            {offered.map((task) => (
              <Button key={task} onClick={() => onChoose(task)}>
                {words.acts[task]}
              </Button>
            ))}
          </span>
        </Popover>
      )}
      {may('change') ? <Button onClick={() => onChoose('change')}>{words.acts.change}</Button> : null}
      {may('create') && kindsUnder[kind].length > 0 ? (
        <Button look="primary" onClick={() => onChoose('create')}>
          {words.acts.create}
        </Button>
      ) : null}
    </>
  )
}
