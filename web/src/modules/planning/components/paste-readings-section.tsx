import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import type { Column } from '../../../design/data-table.tsx'
import { DataTable } from '../../../design/data-table.tsx'
import { Field } from '../../../design/form.tsx'
import { Section } from '../../../design/page.tsx'
import { Notice } from '../../../design/states.tsx'
import { showToast } from '../../../design/toast.tsx'
import type { Output } from '../../../platform/call.ts'
import { longDay } from '../../../platform/dates.ts'
import { figure } from '../../../platform/numbers.ts'
import { useSession } from '../../../platform/session.tsx'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'
import type { PastedReading } from './paste-readings.ts'
import { readReadings } from './paste-readings.ts'

type Indicator = Output<'planning.showIndicator'>
const said = words.indicator
const heads = said.pasteColumns

/** A column from a spreadsheet: read, shown, and entered only when every line is right. */
export function PasteReadings({ indicator }: { indicator: Indicator }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Section
      title={said.paste}
      action={isOpen ? null : <Button onClick={() => setOpen(true)}>{said.pasteTitle}</Button>}
    >
      {isOpen ? <Paste indicator={indicator} onDone={() => setOpen(false)} /> : null}
    </Section>
  )
}

function Paste({ indicator, onDone }: { indicator: Indicator; onDone: () => void }) {
  const { me } = useSession()
  const [text, setText] = useState('')
  const enter = useWrite('planning.enterReadings')
  const rows = readReadings(text, me.today)
  const mistakes = rows.filter((row) => row.problem !== null).length
  const submit = (): void => {
    const readings = rows.flatMap(({ day, value, note }) =>
      day === null || value === null ? [] : [{ occurredOn: day, value, note }],
    )
    enter.mutate(
      { indicatorId: indicator.id, readings },
      {
        onSuccess: ({ entered }) => {
          showToast(said.pasted(entered))
          onDone()
        },
      },
    )
  }
  return (
    <div className="hp-paste">
      <div className="hp-pad hp-stack">
        <Field id="paste" label={said.pasteLabel} help={said.pasteHelp}>
          <textarea
            id="paste"
            className="hp-input"
            aria-describedby="paste-help"
            rows={5}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        {enter.error === null ? null : <Notice tone="late">{enter.error.message}</Notice>}
        {mistakes === 0 ? null : <Notice tone="late">{said.pasteMistakes(mistakes)}</Notice>}
        <div className="hp-row">
          {rows.length === 0 || mistakes > 0 ? null : (
            <Button look="primary" isBusy={enter.isPending} onClick={submit}>
              {said.pasteAct(rows.length)}
            </Button>
          )}
          <Button onClick={onDone}>{words.cancel}</Button>
        </div>
      </div>
      {rows.length === 0 ? null : (
        <DataTable
          label={said.pasteTitle}
          rows={rows}
          columns={columnsFor(indicator.decimals)}
          rowKey={(row) => String(row.row)}
        />
      )}
    </div>
  )
}

const columnsFor = (decimals: number): readonly Column<PastedReading>[] => [
  { key: 'row', head: heads.row, isNumber: true, width: '64px', cell: (row) => row.row },
  { key: 'day', head: heads.day, isName: true, cell: (row) => (row.day === null ? row.written : longDay(row.day)) },
  {
    key: 'value',
    head: heads.value,
    isNumber: true,
    cell: (row) => (row.value === null ? '' : figure(row.value, decimals)),
  },
  { key: 'note', head: heads.note, isLong: true, cell: (row) => row.note },
  {
    key: 'problem',
    head: heads.problem,
    cell: (row) => (row.problem === null ? '' : <span className="hp-late">{said.problems[row.problem]}</span>),
  },
]
