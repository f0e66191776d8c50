import { Select, TreeSelect } from 'antd'
import { Icon } from './icons.tsx'
import { words } from './strings/zh-CN.ts'
import { Themed } from './themed.tsx'
import './pickers.css'

// Our own icons: the library's carry English names for screen readers.
const down = <Icon name="down" size={14} />
const clear = { clearIcon: <Icon name="close" size={14} />, label: words.clear }

type Common = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder: string
  readonly nothing: string
}

export type TreeChoice = {
  readonly value: string
  readonly title: string
  readonly selectable?: boolean
  readonly children?: readonly TreeChoice[]
}
type Branch = { value: string; title: string; selectable: boolean; children: Branch[] }

const asBranch = ({ value, title, selectable = true, children = [] }: TreeChoice): Branch => ({
  value,
  title,
  selectable,
  children: children.map(asBranch),
})

/** One place in a tree, found by typing a part of its name. */
export function TreePicker({ tree, ...rest }: Common & { readonly tree: readonly TreeChoice[] }) {
  return (
    <Themed>
      <TreeSelect
        id={rest.id}
        className="hp-picker"
        aria-label={rest.label}
        treeData={tree.map(asBranch)}
        value={rest.value === '' ? null : rest.value}
        onChange={(value: string | null) => rest.onChange(value ?? '')}
        placeholder={rest.placeholder}
        notFoundContent={rest.nothing}
        popupRender={(menu) => <div id={`${rest.id}_list`}>{menu}</div>}
        treeDefaultExpandedKeys={tree.map((each) => each.value)}
        showSearch={{ treeNodeFilterProp: 'title' }}
        switcherIcon={({ expanded = false }: { expanded?: boolean }) => (
          <span className={expanded ? 'hp-picker-turn' : 'hp-picker-turn hp-picker-turn-shut'}>{down}</span>
        )}
        suffix={down}
        allowClear={clear}
      />
    </Themed>
  )
}

type Option = { readonly value: string; readonly label: string; readonly detail?: string }

/** One of many, asked from the server while typing. */
export function SearchPicker({
  options,
  onSearch,
  isBusy,
  ...rest
}: Common & {
  readonly options: readonly Option[]
  readonly onSearch: (text: string) => void
  readonly isBusy: boolean
}) {
  return (
    <Themed>
      <Select
        id={rest.id}
        className="hp-picker"
        aria-label={rest.label}
        options={options.map(({ value, label, detail }) => ({
          value,
          label: detail === undefined || detail === '' ? label : `${label} · ${detail}`,
        }))}
        value={rest.value === '' ? null : rest.value}
        onChange={(value: string | null) => rest.onChange(value ?? '')}
        placeholder={rest.placeholder}
        notFoundContent={rest.nothing}
        loading={isBusy}
        showSearch={{ filterOption: false, onSearch }}
        suffix={down}
        allowClear={clear}
      />
    </Themed>
  )
}
