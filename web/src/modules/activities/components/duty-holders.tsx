import type { DutyView } from '@hepai/contract/activities-duties'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Section } from '../../../design/page.tsx'
import type { Output } from '../../../platform/call.ts'
import type { DutyGroups } from '../layout/duty-groups.ts'
import { dutyGroups } from '../layout/duty-groups.ts'
import { inOrder } from '../layout/duty-rows.ts'
import { words as themes } from '../strings/themes/zh-CN.ts'
import { words } from '../strings/zh-CN.ts'
import { DutyRow, type Reminding } from './duty-row.tsx'

export type Holder = Output<'activities.listDuties'>['items'][number]
const anchor = (holder: Holder): string => `holder-${holder.organizationId}`

type SummaryProps = { readonly holders: readonly Holder[]; readonly month: string }

/** Who owes what at a glance, in the order of the tree; a name leads to the rows below. */
export function DutySummary({ holders, month }: SummaryProps) {
  const heads = [
    [themes.lateCount, 'av-number'],
    [themes.nowCount, 'av-number'],
    [themes.laterCount, 'av-number av-wide'],
    [themes.doneCount, 'av-number av-wide'],
  ] as const
  return (
    <Section title={themes.summary} note={themes.summaryNote}>
      <table className="av-table" aria-label={themes.summary}>
        <thead>
          <tr>
            <th scope="col">{words.organization}</th>
            {heads.map(([head, look]) => (
              <th key={head} scope="col" className={look}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {holders.map((holder) => {
            const { late, now, later, done } = dutyGroups(holder.duties, month)
            return (
              <tr key={holder.organizationId}>
                <th scope="row" className={nameClass(holder.kind)}>
                  <a href={`#${anchor(holder)}`}>{nameInRow(holder)}</a>
                </th>
                <td className={late.some(isBreach) ? 'av-number hp-late' : 'av-number'}>{late.length}</td>
                <td className="av-number">{now.length}</td>
                <td className="av-number av-wide hp-quiet">{later.length}</td>
                <td className="av-number av-wide hp-quiet">{done.length}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}

const isBreach = ({ strength }: DutyView): boolean => strength === 'must'

/** Where a list spans units, many branches bear one name; the unit tells them apart. */
export const fullName = ({ unitName, organizationName }: Pick<Holder, 'unitName' | 'organizationName'>): string =>
  unitName === null ? organizationName : themes.ofUnit(unitName, organizationName)

/** In a table a party group stands beneath its branch, which says the unit. */
export const nameInRow = (one: Pick<Holder, 'unitName' | 'organizationName' | 'kind'>): string =>
  one.kind === 'partyGroup' ? one.organizationName : fullName(one)

export const nameClass = (kind: Holder['kind']): string => (kind === 'partyGroup' ? 'hp-name av-beneath' : 'hp-name')

type Props = {
  readonly holder: Holder
  readonly month: string
  readonly today: string
  /** Among several, what is neither late nor due this month waits behind one button. */
  readonly isFolded: boolean
  readonly isOpenOnly: boolean
  readonly onExcuse: (duty: DutyView) => void
  /** What a duty's row offers whoever may remind. */
  readonly remindingOf: (duty: DutyView) => Reminding | undefined
}

/** One organisation: first what is late, then what is due, then the rest. */
export function HolderSection({ holder, month, today, isFolded, isOpenOnly, onExcuse, remindingOf }: Props) {
  const [isWhole, setWhole] = useState(false)
  const groups = dutyGroups(holder.duties, month)
  const first = inOrder([...groups.late, ...groups.now])
  const rest = inOrder([...groups.done, ...groups.later])
  const rows = (duties: readonly DutyView[]) =>
    duties.map((duty) => (
      <DutyRow
        key={`${duty.kindCode} ${duty.periodStartOn} ${String(duty.nth)}`}
        duty={duty}
        today={today}
        mayRecord={holder.allowed.includes('activities.recordActivity')}
        onExcuse={onExcuse}
        reminding={remindingOf(duty)}
      />
    ))
  const isShown = !isFolded || isWhole
  return (
    <div id={anchor(holder)} className="av-holder">
      <Section
        title={fullName(holder)}
        note={themes.standing(groups.late.length, groups.now.length, rest.length)}
        action={
          <Link
            to="/duties/year"
            search={{ organization: holder.organizationId }}
            aria-label={words.wholeYearOf(fullName(holder))}
          >
            {words.wholeYear}
          </Link>
        }
      >
        {holder.hasSomebodyToRemind || first.length === 0 ? null : (
          <p className="hp-pad hp-quiet">{words.nobodyToRemindHelp}</p>
        )}
        <ul>{rows(first)}</ul>
        {isOpenOnly || rest.length === 0 ? null : (
          <>
            {isFolded ? <Rest groups={groups} isOpen={isWhole} onTurn={() => setWhole(!isWhole)} /> : null}
            <ul className={isShown ? undefined : 'av-folded'}>{rows(rest)}</ul>
          </>
        )}
      </Section>
    </div>
  )
}

type RestProps = { readonly groups: DutyGroups<DutyView>; readonly isOpen: boolean; readonly onTurn: () => void }

function Rest({ groups: { done, later }, isOpen, onTurn }: RestProps) {
  return (
    <p className="av-rest hp-screen-only">
      <Button look="quiet" aria-expanded={isOpen} onClick={onTurn}>
        {themes.rest(done.length, later.length)}
      </Button>
    </p>
  )
}
