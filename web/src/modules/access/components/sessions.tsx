import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { DataTable } from '../../../design/data-table.tsx'
import { ConfirmAsk } from '../../../design/dialog.tsx'
import { Section } from '../../../design/page.tsx'
import { showToast } from '../../../design/toast.tsx'
import type { Output } from '../../../platform/call.ts'
import { longInstant } from '../../../platform/dates.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useRead, useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'

type Session = Output<'access.listMySessions'>['items'][number]
const said = words.me

export function Sessions() {
  const sessions = useRead('access.listMySessions', {})
  const end = useWrite('access.endSessions')
  const [isAsking, setAsking] = useState(false)
  const endThem = (sessionId?: string): void => {
    end.mutate(sessionId === undefined ? {} : { sessionId }, { onSuccess: ({ ended }) => showToast(said.ended(ended)) })
  }
  const columns = [
    { key: 'device', head: said.device, isName: true, cell: (each: Session) => each.device },
    { key: 'address', head: said.address, cell: (each: Session) => each.address },
    { key: 'started', head: said.started, cell: (each: Session) => longInstant(each.startedAt) },
    { key: 'seen', head: said.seen, cell: (each: Session) => longInstant(each.lastSeenAt) },
    {
      key: 'end',
      head: said.end,
      cell: (each: Session) =>
        each.isCurrent ? (
          <span className="hp-quiet">{said.current}</span>
        ) : (
          <Button onClick={() => endThem(each.id)}>{said.end}</Button>
        ),
    },
  ]
  return (
    <Section title={said.sessions} action={<Button onClick={() => setAsking(true)}>{said.endAll}</Button>}>
      <Loaded of={sessions}>
        {(data) => <DataTable label={said.sessions} rows={data.items} columns={columns} rowKey={(each) => each.id} />}
      </Loaded>
      {isAsking ? (
        <ConfirmAsk
          title={said.endAll}
          act={said.end}
          isBusy={end.isPending}
          onConfirm={() => {
            setAsking(false)
            endThem()
          }}
          onClose={() => setAsking(false)}
        >
          {said.willEndAll}
        </ConfirmAsk>
      ) : null}
    </Section>
  )
}
