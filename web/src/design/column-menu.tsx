import { Button } from './button.tsx'
import { showAllColumns, showColumn, useColumnHeads, useHiddenColumns } from './column-choice.ts'
import { Icon } from './icons.tsx'
import { Popover } from './popover.tsx'
import { words } from './strings/zh-CN.ts'
import './column-menu.css'

/** Which columns of a list are shown; remembered for the person in this browser. */
export function ColumnMenu({ list }: { list: string }) {
  const heads = useColumnHeads(list).filter((each) => each.isName !== true)
  const hidden = useHiddenColumns(list)
  if (heads.length === 0) return null
  const count = heads.filter((each) => hidden.has(each.key)).length
  return (
    <span className="hp-column-menu hp-screen-only">
      <Popover
        label={words.columns}
        button={
          <span className="hp-column-menu-word">
            <Icon name="columns" size={16} />
            {count === 0 ? words.columns : words.columnsHidden(count)}
          </span>
        }
      >
        <span className="hp-column-menu-list">
          {heads.map((each) => (
            <label key={each.key}>
              <input
                type="checkbox"
                checked={!hidden.has(each.key)}
                onChange={(event) => showColumn(list, each.key, event.target.checked)}
              />
              {each.head}
            </label>
          ))}
          {count === 0 ? null : <Button onClick={() => showAllColumns(list)}>{words.columnsAll}</Button>}
        </span>
      </Popover>
    </span>
  )
}
