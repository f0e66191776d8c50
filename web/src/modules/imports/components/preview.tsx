import { Button } from '../../../design/button.tsx'
import { DataTable } from '../../../design/data-table.tsx'
import { Section } from '../../../design/page.tsx'
import { Notice } from '../../../design/states.tsx'
import { words } from '../strings/zh-CN.ts'
import { PreviewSample } from './preview-sample.tsx'
import type { ImportPreview, ImportRun, Importable } from './use-import.ts'

type Mistake = ImportPreview['mistakes'][number]
const said = words.mistake
const mistakeColumns = [
  { key: 'row', head: said.row, isNumber: true, width: '72px', cell: (each: Mistake) => each.row },
  { key: 'column', head: said.column, isName: true, cell: (each: Mistake) => each.column },
  { key: 'value', head: said.value, isLong: true, cell: (each: Mistake) => each.value },
  { key: 'what', head: said.what, isLong: true, cell: (each: Mistake) => each.what },
  { key: 'mend', head: said.mend, isLong: true, cell: (each: Mistake) => each.mend },
]

type Props = { readonly kind: Importable; readonly preview: ImportPreview; readonly run: ImportRun }

export function Preview({ kind, preview, run }: Props) {
  const isRight = preview.mistakeCount === 0
  return (
    <Section title={words.step2} note={words.rows(preview.rows)}>
      <div className="hp-pad hp-stack">
        <Counts kind={kind} preview={preview} />
        <Columns columns={preview.columns} />
        <Commit kind={kind} preview={preview} run={run} />
      </div>
      {isRight ? <PreviewSample preview={preview} /> : <Mistakes preview={preview} />}
    </Section>
  )
}

function Counts({ kind, preview }: Omit<Props, 'run'>) {
  const isLedger = kind === 'ledger'
  const counts = [
    [words.willAdd, preview.willAdd],
    ...(isLedger ? [] : [[words.willChange, preview.willChange] as const]),
    ...(preview.willMove > 0 ? [[words.willMove, preview.willMove] as const] : []),
    [isLedger ? words.standing : words.unchanged, preview.unchanged],
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

function Commit({ kind, preview, run }: Props) {
  const { state } = run
  const failure = state.at === 'preview' ? state.failure : null
  const isBusy = state.at === 'preview' && state.isBusy
  const isSame = preview.willAdd + preview.willChange === 0
  return (
    <>
      {failure === null ? null : <Notice tone="late">{failure}</Notice>}
      <Unwritten kind={kind} preview={preview} />
      <div className="hp-row">
        {preview.mistakeCount > 0 || isSame ? null : (
          <Button look="primary" isBusy={isBusy} onClick={run.commit}>
            {isBusy ? words.committing : wordsFor(kind, preview)}
          </Button>
        )}
        <Button onClick={run.restart}>{words.another}</Button>
      </div>
    </>
  )
}

/** Why some rows, or all, are not written although nothing is wrong with them. */
function Unwritten({ kind, preview: { mistakeCount, willAdd, willChange, unchanged } }: Omit<Props, 'run'>) {
  if (kind === 'ledger') return unchanged === 0 ? null : <Notice>{words.standingHelp}</Notice>
  return mistakeCount === 0 && willAdd + willChange === 0 ? <Notice>{words.nothing}</Notice> : null
}

const wordsFor = (kind: Importable, { willAdd, willChange }: ImportPreview): string =>
  kind === 'ledger' ? words.commitLedger(willAdd) : words.commit(willAdd, willChange)

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
