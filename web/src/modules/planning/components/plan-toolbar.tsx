import { useMemo, useState } from 'react'
import { ColumnMenu } from '../../../design/column-menu.tsx'
import { lights, noFilter, type PlanViewName, planViews, taskLines } from '../layout/task-filter.ts'
import { words } from '../strings/plan/zh-CN.ts'
import { taskList } from './list/use-list-columns.ts'
import { usePlan } from './plan-context.ts'
import { useIsNarrow } from './use-media.ts'

/** The view switch on the left, the filter as a sentence on the right; both live in the address. */
export function PlanToolbar({ view }: { view: PlanViewName }) {
  const { setSearch, rows, isFiltered } = usePlan()
  const isNarrow = useIsNarrow()
  return (
    <div className="pl-toolbar hp-screen-only">
      <div className="pl-switch" role="group" aria-label={words.viewSwitch}>
        {planViews.map((each, index) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === view}
            title={words.viewKey(words.views[each], index + 1)}
            onClick={() => setSearch({ view: each })}
          >
            {words.views[each]}
          </button>
        ))}
      </div>
      {isNarrow ? (
        <details className="pl-filter-fold" open={isFiltered || undefined}>
          <summary>{words.filters}</summary>
          <Filters />
        </details>
      ) : (
        <Filters />
      )}
      <span className="hp-quiet pl-count" role="status">
        {isFiltered ? words.found(rows.filter((row) => row.isMatch).length) : ''}
      </span>
      {view === 'list' && !isNarrow ? <ColumnMenu list={taskList} /> : null}
    </div>
  )
}

type Options = readonly (readonly [value: string, label: string])[]

function Filters() {
  const { plan, search, setSearch, isFiltered } = usePlan()
  const organizations = useMemo(
    () => plan.lanes.filter((lane) => lane.taskCount > 0).map((lane) => [lane.organizationId, lane.name] as const),
    [plan.lanes],
  )
  const initiatives = plan.initiatives.map((each) => [each.id, each.name] as const)
  return (
    <div className="pl-filters" role="search" aria-label={words.filters}>
      <Find />
      <Choice
        any={words.anyLine}
        value={search.line}
        options={taskLines.map((line) => [line, words.lines[line]])}
        onChoose={(value) => setSearch({ line: taskLines.find((line) => line === value) })}
      />
      <Choice
        any={words.anyOrganization}
        value={search.organization}
        options={organizations}
        onChoose={(organization) => setSearch({ organization })}
      />
      <Choice
        any={words.anyLight}
        value={search.light}
        options={lights.map((light) => [light, words.lights[light]])}
        onChoose={(value) => setSearch({ light: lights.find((light) => light === value) })}
      />
      {initiatives.length === 0 ? null : (
        <Choice
          any={words.anyInitiative}
          value={search.initiative}
          options={initiatives}
          onChoose={(initiative) => setSearch({ initiative })}
        />
      )}
      {isFiltered ? (
        <button type="button" className="pl-link" onClick={() => setSearch(noFilter)}>
          {words.clearFilter}
        </button>
      ) : null}
    </div>
  )
}

/** The field keeps what is typed; the address follows, but not half-way through an input method's composition. */
function Find() {
  const { search, setSearch } = usePlan()
  const [text, setText] = useState(search.search ?? '')
  const [known, setKnown] = useState(search.search)
  if (known !== search.search) {
    setKnown(search.search)
    if (search.search === undefined) setText('')
  }
  const find = (typed: string) => setSearch({ search: typed.trim() === '' ? undefined : typed })
  return (
    <input
      type="search"
      className="pl-find"
      aria-label={words.search}
      placeholder={words.search}
      value={text}
      onChange={(event) => {
        setText(event.target.value)
        if (!(event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing)) find(event.target.value)
      }}
      onCompositionEnd={(event) => find(event.currentTarget.value)}
    />
  )
}

function Choice(props: {
  readonly any: string
  readonly value: string | undefined
  readonly options: Options
  readonly onChoose: (value: string | undefined) => void
}) {
  return (
    <select
      aria-label={props.any}
      className={props.value === undefined ? 'pl-choice' : 'pl-choice pl-choice-set'}
      value={props.value ?? ''}
      onChange={(event) => props.onChoose(event.target.value === '' ? undefined : event.target.value)}
    >
      <option value="">{props.any}</option>
      {props.options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
