import { useSession } from '../session.tsx'
import { words } from '../strings/zh-CN.ts'

/** Only what one may see, in official order. The browser's own list is quick with keys and on a phone. */
export function UnitSwitcher() {
  const { me, unit, chooseUnit } = useSession()
  if (me.units.length <= 1) return <span className="hp-unit-only hp-name">{unit?.name ?? words.noUnit}</span>
  return (
    <label className="hp-unit">
      <span className="hp-hidden">{words.unit}</span>
      <select value={unit?.id ?? ''} onChange={(event) => chooseUnit(event.target.value || null)}>
        <option value="">{words.allUnits}</option>
        {me.units.map((each) => (
          <option key={each.id} value={each.id}>
            {each.shortName === '' ? each.name : each.shortName}
          </option>
        ))}
      </select>
    </label>
  )
}
