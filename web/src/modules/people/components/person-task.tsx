import type { Output } from '../../../platform/call.ts'
import { AppointForm } from './appoint-form.tsx'
import { ChangePersonForm } from './change-person-form.tsx'
import { TransferForm } from './transfer-form.tsx'

type Props = {
  readonly task: 'change' | 'transfer' | 'appoint'
  readonly view: Output<'people.showPerson'>
  readonly onDone: () => void
}

export function PersonTask({ task, view, onDone }: Props) {
  switch (task) {
    case 'change':
      return <ChangePersonForm person={view.person} onDone={onDone} />
    case 'transfer':
      return <TransferForm person={view.person} onDone={onDone} />
    case 'appoint':
      return <AppointForm person={view.person} onDone={onDone} />
  }
}
