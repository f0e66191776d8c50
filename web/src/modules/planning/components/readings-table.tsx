import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import type { Column } from '../../../design/data-table.tsx'
import { DataTable } from '../../../design/data-table.tsx'
import type { Output } from '../../../platform/call.ts'
import { longDay, longInstant } from '../../../platform/dates.ts'
import { figure } from '../../../platform/numbers.ts'
import { words } from '../strings/zh-CN.ts'
import { CorrectReading } from './correct-reading.tsx'

type Indicator = Output<'planning.showIndicator'>
type Reading = Indicator['readings'][number]
const said = words.indicator
const heads = said.columns

/** Every reading stays listed: a corrected one is struck through beside the one that corrects it. */
export function ReadingsTable({ indicator, mayCorrect }: { indicator: Indicator; mayCorrect: boolean }) {
  const [correcting, setCorrecting] = useState<Reading | null>(null)
  const acts: Column<Reading> = {
    key: 'acts',
    head: heads.acts,
    cell: (each) =>
      each.correctedById === null ? (
        <Button aria-label={`${said.correct} ${longDay(each.occurredOn)}`} onClick={() => setCorrecting(each)}>
          {said.correct}
        </Button>
      ) : null,
  }
  const columns = columnsFor(indicator)
  return (
    <>
      <DataTable
        label={said.readings}
        rows={indicator.readings}
        columns={mayCorrect ? [...columns, acts] : columns}
        rowKey={(each) => each.id}
      />
      {correcting === null ? null : (
        <CorrectReading indicator={indicator} reading={correcting} onClose={() => setCorrecting(null)} />
      )}
    </>
  )
}

const columnsFor = ({ unit, decimals }: Indicator): readonly Column<Reading>[] => [
  { key: 'day', head: heads.day, isName: true, cell: (each) => longDay(each.occurredOn) },
  {
    key: 'value',
    head: heads.value,
    isNumber: true,
    cell: (each) => (
      <span className={each.correctedById === null ? 'hp-number' : 'hp-number hp-reading-corrected'}>
        {figure(each.value, decimals)} {unit}
      </span>
    ),
  },
  { key: 'state', head: heads.state, cell: stateOf },
  { key: 'note', head: heads.note, isLong: true, cell: (each) => each.note },
  {
    key: 'recorded',
    head: heads.recorded,
    cell: (each) => <span className="hp-quiet">{longInstant(each.recordedAt)}</span>,
  },
  { key: 'by', head: heads.by, cell: (each) => each.recordedByName },
]

function stateOf(each: Reading): string {
  const states = [
    each.correctedById === null ? [] : [said.corrected],
    each.correctsId === null ? [] : [said.corrects],
    each.isLate ? [said.late] : [],
  ].flat()
  return states.join(' · ')
}
