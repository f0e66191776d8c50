import { Button } from '../../../design/button.tsx'
import { DataTable } from '../../../design/data-table.tsx'
import { Section } from '../../../design/page.tsx'
import { Notice } from '../../../design/states.tsx'
import { words } from '../strings/zh-CN.ts'
import { PreviewSample } from './preview-sample.tsx'
import type { ImportPreview, ImportRun } from './use-import.ts'

type Mistake = ImportPreview['mistakes'][number]
const said = words.mistake
const mistakeColumns = [
  { key: 'row', head: said.row, isNumber: true, width: '72px', cell: (each: Mistake) => each.row },
  { key: 'column', head: said.column, isName: true, cell: (each: Mistake) => each.column },
  { key: 'value', head: said.value, isLong: true, cell: (each: Mistake) => each.value },
  { key: 'what', head: said.what, isLong: true, cell: (each: Mistake) => each.what },
  { key: 'mend', head: said.mend, isLong: true, cell: (each: Mistake) => each.mend },
]

export function Preview({ preview, run }: { preview: ImportPreview; run: ImportRun }) {
  const isRight = preview.mistakeCount === 0
  return (
    <Section title={words.step2} note={words.rows(preview.rows)}>
      <div className="hp-pad hp-stack">
        <Counts preview={preview} />
        <Columns columns={preview.columns} />
        <Commit preview={preview} run={run} />
      </div>
      {isRight ? <PreviewSample preview={preview} /> : <Mistakes preview={preview} />}
    </Section>
  )
}

function Counts({ preview }: { preview: ImportPreview }) {
  const counts = [
    [words.willAdd, preview.willAdd],
    [words.willChange, preview.willChange],
    ...(preview.willMove === 0 ? [] : [[words.willMove, preview.willMove] as const]),
    [words.unchanged, preview.unchanged],
    [words.mistaken, preview.mistakenRows],
  ] as const
  return (
    <dl className="hp-counts">
      {counts.map(([term, count]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <span className="hp-number">{count}</span> {words.rowUnit}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Columns({ columns }: { columns: ImportPreview['columns'] }) {
  return (
    <div>
      <h3>{words.columnsTitle}</h3>
      <ul className="hp-matches">
        {columns.map((each) => (
          <li key={each.header}>
            {each.header} → {each.field === null ? <span className="hp-quiet">{words.columnUnread}</span> : each.label}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Commit({ preview, run }: { preview: ImportPreview; run: ImportRun }) {
  const { state } = run
  const failure = state.at === 'preview' ? state.failure : null
  const isBusy = state.at === 'preview' && state.isBusy
  const isSame = preview.willAdd + preview.willChange === 0
  return (
    <>
      {failure === null ? null : <Notice tone="late">{failure}</Notice>}
      {preview.mistakeCount === 0 && isSame ? <Notice>{words.nothing}</Notice> : null}
      <div className="hp-row">
        {preview.mistakeCount > 0 || isSame ? null : (
          <Button look="primary" isBusy={isBusy} onClick={run.commit}>
            {isBusy ? words.committing : words.commit(preview.willAdd, preview.willChange)}
          </Button>
        )}
        <Button onClick={run.restart}>{words.another}</Button>
      </div>
    </>
  )
}

function Mistakes({ preview }: { preview: ImportPreview }) {
  const { mistakes, mistakeCount, mistakenRows } = preview
  const rows = mistakes.map((each, place) => ({ ...each, key: `${place}` }))
  return (
    <>
      <div className="hp-pad">
        <Notice tone="late">
          {words.mistakesTitle(mistakenRows, mistakeCount)}
          {mistakes.length < mistakeCount ? words.mistakesMore(mistakes.length) : null}
        </Notice>
      </div>
      <DataTable
        label={words.mistakesTitle(mistakenRows, mistakeCount)}
        rows={rows}
        columns={mistakeColumns}
        rowKey={(each) => each.key}
      />
    </>
  )
}
