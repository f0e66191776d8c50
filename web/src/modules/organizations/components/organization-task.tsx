import type { Output } from '../../../platform/call.ts'
import { words } from '../strings/zh-CN.ts'
import { ChangeForm } from './change-form.tsx'
import { CreateForm } from './create-form.tsx'
import { EndForm } from './end-form.tsx'
import { RelocateForm } from './relocate-form.tsx'
import { TermForm } from './term-form.tsx'

type View = Output<'organizations.showOrganization'>
export type Task = 'create' | 'change' | 'move' | 'merge' | 'end' | 'term'

/** One task at a time, with words of what will happen before it happens. */
export function OrganizationTask({ task, view, onDone }: { task: Task; view: View; onDone: () => void }) {
  const { organization, childCount, peopleCount } = view
  const { name } = organization
  switch (task) {
    case 'create':
      return <CreateForm parentId={organization.id} parentKind={organization.kind} onDone={onDone} />
    case 'change':
      return <ChangeForm organization={organization} onDone={onDone} />
    case 'move':
      return (
        <RelocateForm
          {...{ organization, onDone }}
          to="parent"
          warning={words.willMove(name, childCount, peopleCount)}
        />
      )
    case 'merge':
      return (
        <RelocateForm
          {...{ organization, onDone }}
          to="peer"
          warning={words.willMerge(name, childCount, peopleCount)}
        />
      )
    case 'end':
      return <EndForm organization={organization} onDone={onDone} />
    case 'term':
      return <TermForm organizationId={organization.id} onDone={onDone} />
  }
}
