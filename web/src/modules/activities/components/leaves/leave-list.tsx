import type { LeaveView } from '@hepai/contract/activities-recording'
import { useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Section } from '../../../../design/page.tsx'
import { showToast } from '../../../../design/toast.tsx'
import { longDay } from '../../../../platform/dates.ts'
import { useWrite } from '../../../../platform/use-call.ts'
import { words } from '../../strings/zh-CN.ts'
import { ReasonDialog } from '../../../../design/reason-dialog.tsx'
import { LeaveForm } from './leave-form.tsx'

const said = words.leaves
type Props = {
  readonly organizationId: string
  readonly leaves: readonly LeaveView[]
  readonly more: { readonly isBusy: boolean; readonly load: () => void } | undefined
}

export function LeaveList({ organizationId, leaves, more }: Props) {
  const [changing, setChanging] = useState<string | null>(null)
  const [removing, setRemoving] = useState<LeaveView | null>(null)
  const remove = useWrite('activities.removeLeave')
  return (
    <Section title={said.list}>
      <ul>
        {leaves.map((each) => (
          <li key={each.id} className="av-line">
            {changing === each.id ? (
              <LeaveForm organizationId={organizationId} leave={each} onDone={() => setChanging(null)} />
            ) : (
              <LeaveLine leave={each} onChange={() => setChanging(each.id)} onRemove={() => setRemoving(each)} />
            )}
          </li>
        ))}
      </ul>
      {more === undefined ? null : (
        <div className="hp-pad">
          <Button isBusy={more.isBusy} onClick={more.load}>
            {words.more}
          </Button>
        </div>
      )}
      {removing === null ? null : (
        <ReasonDialog
          title={said.removeOf(removing.personName)}
          help={said.removeHelp}
          act={words.remove}
          onClose={() => setRemoving(null)}
          send={async (reason) => {
            await remove.mutateAsync({ leaveId: removing.id, version: removing.version, reason })
            showToast(said.removed)
          }}
        />
      )}
    </Section>
  )
}

type LineProps = { readonly leave: LeaveView; readonly onChange: () => void; readonly onRemove: () => void }

function LeaveLine({ leave, onChange, onRemove }: LineProps) {
  const { personName, organizationName, kind, fromOn, toOn, reason, recordedByName } = leave
  return (
    <div className="av-join">
      <div className="hp-grow">
        <p>
          <span className="hp-name">{personName}</span>{' '}
          {said.span(said.kinds[kind], longDay(fromOn), toOn === null ? null : longDay(toOn))}
        </p>
        <p className="hp-quiet">{[reason, organizationName, said.by(recordedByName)].filter(Boolean).join(' · ')}</p>
      </div>
      <Button aria-label={said.changeOf(personName)} onClick={onChange}>
        {words.edits.change}
      </Button>
      <Button look="quiet" aria-label={said.removeOf(personName)} onClick={onRemove}>
        {words.remove}
      </Button>
    </div>
  )
}
