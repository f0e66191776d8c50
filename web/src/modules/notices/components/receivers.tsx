import type { AddressedRole } from '@hepai/contract/notices-shapes'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import type { Output } from '../../../platform/call.ts'
import { words } from '../strings/zh-CN.ts'

type Organization = Output<'notices.prepareNotice'>['organizations'][number]
type Props = {
  readonly id: string
  readonly organizations: readonly Organization[]
  /** Names of branches where nobody can receive it yet. */
  readonly unreachable: readonly string[]
  readonly problem: string | undefined
  /** Chosen pairs `organization:role`, apart by spaces, as a draft keeps them. */
  readonly value: string
  readonly onChange: (value: string) => void
}

const keyOf = (id: string, role: AddressedRole): string => `${id}:${role}`

/** Which roles of which organisations receive it; those of a kind with one press. */
export function Receivers({ id, organizations, unreachable, problem, value, onChange }: Props) {
  const [text, setText] = useState('')
  const known = new Set(organizations.flatMap((each) => each.roles.map(({ role }) => keyOf(each.id, role))))
  const chosen = new Set(value.split(' ').filter((key) => known.has(key)))
  const put = (keys: readonly string[], isOn: boolean): void => {
    const next = new Set(chosen)
    for (const key of keys) {
      if (isOn) next.add(key)
      else next.delete(key)
    }
    onChange([...next].join(' '))
  }
  const people = new Set(
    organizations.flatMap((each) =>
      each.roles.flatMap(({ role, accountIds }) => (chosen.has(keyOf(each.id, role)) ? accountIds : [])),
    ),
  )
  const roles = [...new Set(organizations.flatMap((each) => each.roles.map(({ role }) => role)))]
  const shown = organizations.filter((each) => text === '' || each.name.includes(text))
  return (
    <fieldset className={problem === undefined ? 'hp-field nt-receivers' : 'hp-field hp-field-wrong nt-receivers'}>
      <legend>{words.to}</legend>
      <p className="hp-field-help">{words.toHelp}</p>
      <p>
        {roles.map((role) => {
          const keys = organizations
            .filter((each) => each.roles.some((one) => one.role === role))
            .map((each) => keyOf(each.id, role))
          const isAll = keys.every((key) => chosen.has(key))
          return (
            <Button key={role} look="quiet" aria-pressed={isAll} onClick={() => put(keys, !isAll)}>
              {words.chooseAll(words.roles[role])}
            </Button>
          )
        })}
        <span className="hp-quiet" role="status">
          {words.chosen(people.size)}
        </span>
      </p>
      {organizations.length > 8 ? (
        <input
          className="hp-input"
          type="search"
          aria-label={words.toSearch}
          placeholder={words.toSearch}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      ) : null}
      <ul className="nt-to" id={id} tabIndex={-1}>
        {shown.map((each) => (
          <li key={each.id} className="nt-row">
            <div className="hp-name">{each.name}</div>
            <span>
              {each.roles.map(({ role, accountIds }) => (
                <label key={role} className="nt-check">
                  <input
                    type="checkbox"
                    aria-label={`${each.name} ${words.roles[role]}`}
                    checked={chosen.has(keyOf(each.id, role))}
                    onChange={(event) => put([keyOf(each.id, role)], event.target.checked)}
                  />
                  {words.roleCount(words.roles[role], accountIds.length)}
                </label>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <Unreachable names={unreachable} />
      {problem === undefined ? null : <p className="hp-field-problem">{problem}</p>}
    </fieldset>
  )
}

const few = 12

/** Left out of the choice for want of an account: named, with who can help. */
function Unreachable({ names }: { names: readonly string[] }) {
  const [isWhole, setWhole] = useState(false)
  if (names.length === 0) return null
  const shown = isWhole ? names : names.slice(0, few)
  return (
    <div className="hp-field-help">
      <p>{words.unreachable(names.length, shown)}</p>
      {names.length > shown.length ? (
        <Button look="quiet" onClick={() => setWhole(true)}>
          {words.showWhole(names.length)}
        </Button>
      ) : null}
    </div>
  )
}
