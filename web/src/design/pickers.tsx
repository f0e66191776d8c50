import { Select, TreeSelect } from 'antd'
import { useRef, useState } from 'react'
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

type PickerOption = { readonly value: string; readonly label: string; readonly detail?: string }

export type SearchProps = {
  readonly options: readonly PickerOption[]
  readonly onSearch: (text: string) => void
  /** The answer to what was typed is not there yet; nothing older may be chosen meanwhile. */
  readonly isBusy: boolean
  /** Why there is no answer. */
  readonly problem?: string | undefined
  /** What the chosen one is called, where it may not be among the options. */
  readonly chosenName?: string | undefined
  /** Under the options: that there are more. */
  readonly more?: string | undefined
  /** For a field that appears in order to be filled in. */
  readonly isOpenAtOnce?: boolean
}

/** One of many, asked from the server while typing. */
export function SearchPicker(props: Common & SearchProps) {
  const { options, isBusy, problem, nothing } = props
  const [isIn, setIn] = useState(false)
  return (
    <div
      className="hp-picker-field"
      onFocus={() => setIn(true)}
      onBlur={() => setIn(false)}
      // The library would choose what happens to be marked; Tab only goes on.
      onKeyDownCapture={(event) => (event.key === 'Tab' ? event.stopPropagation() : undefined)}
    >
      <Themed>
        <SearchSelect {...props} />
      </Themed>
      {isIn && options.length === 0 ? (
        <p className="hp-picker-said" role="status">
          {problem ?? (isBusy ? words.searching : nothing)}
        </p>
      ) : null}
    </div>
  )
}

/** Opens only over something to choose; a list without options is none for those who hear the page. */
function SearchSelect(props: Common & SearchProps) {
  const { id, label, value, onChange, placeholder, options, onSearch, isBusy, chosenName, more } = props
  const isOpen = useRef(false)
  return (
    <Select
      id={id}
      className="hp-picker"
      aria-label={label}
      labelInValue
      options={options.map((each) => ({ value: each.value, label: optionLabel(each) }))}
      value={value === '' ? null : chosenName === undefined ? { value } : { value, label: chosenName }}
      onChange={(chosen: { value: string } | null) => onChange(chosen?.value ?? '')}
      placeholder={placeholder}
      notFoundContent={null}
      loading={isBusy}
      showSearch={{ filterOption: false, onSearch }}
      popupRender={(menu) => (
        <>
          {menu}
          {more === undefined ? null : <p className="hp-picker-more">{more}</p>}
        </>
      )}
      onOpenChange={(open) => {
        isOpen.current = open
      }}
      onKeyDown={(event) => {
        // Escape shuts the list, not the dialog around it.
        if (event.key === 'Escape' && isOpen.current) event.preventDefault()
      }}
      {...(props.isOpenAtOnce === true ? { autoFocus: true, defaultOpen: true } : {})}
      suffix={down}
      allowClear={clear}
    />
  )
}

const optionLabel = ({ label, detail }: PickerOption): string =>
  detail === undefined || detail === '' ? label : `${label} · ${detail}`
