import { Link } from '@tanstack/react-router'
import { Section } from '../../../design/page.tsx'
import type { Output } from '../../../platform/call.ts'
import { words as themes } from '../strings/themes/zh-CN.ts'
import { words } from '../strings/zh-CN.ts'
import { fullName, nameClass, nameInRow } from './duty-holders.tsx'

type Year = Output<'activities.showDutyCalendar'>
type Month = Year['beneath'][number]['months'][number]

/** The year of everything beneath at a glance; a cell opens that month of that organisation. */
export function YearBeneath({ calendar: { beneath, isBeneathWhole, year } }: { calendar: Year }) {
  if (beneath.length === 0) return null
  const months = Array.from({ length: 12 }, (_, place) => place + 1)
  return (
    <Section title={themes.yearBeneath} note={isBeneathWhole ? themes.yearBeneathNote : themes.yearBeneathCut}>
      <div className="av-year" tabIndex={0} role="group" aria-label={themes.yearBeneath}>
        <table className="av-table">
          <thead>
            <tr>
              <th scope="col">{words.organization}</th>
              {months.map((month) => (
                <th key={month} scope="col" className="av-number">
                  {themes.monthHead(month)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {beneath.map((each) => (
              <tr key={each.organizationId}>
                <th scope="row" className={nameClass(each.kind)}>
                  <Link to="/duties/year" search={{ organization: each.organizationId, year }}>
                    {nameInRow(each)}
                  </Link>
                </th>
                {each.months.map((month) => (
                  <td key={month.month} className="av-number">
                    <Cell month={month} organization={each} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

type Named = Pick<Year['beneath'][number], 'organizationId' | 'organizationName' | 'unitName'>

function Cell({ month: { month, owed, met, late }, organization }: { month: Month; organization: Named }) {
  if (owed === 0) return null
  return (
    <Link
      to="/duties"
      search={{ organization: organization.organizationId, month }}
      className={late > 0 ? 'hp-late' : undefined}
      aria-label={themes.cellLabel(fullName(organization), Number(month.slice(5)), met, owed, late)}
    >
      {late > 0 ? <span aria-hidden="true">■ </span> : null}
      {themes.cell(met, owed)}
    </Link>
  )
}
