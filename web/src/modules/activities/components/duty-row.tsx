import type { DutyView } from '@hepai/contract/activities-duties'
import { Link } from '@tanstack/react-router'
import { Button } from '../../../design/button.tsx'
import { Light } from '../../../design/light.tsx'
import { longDay, withLongDays } from '../../../platform/dates.ts'
import { isOpenDuty, toneOf } from '../layout/duty-rows.ts'
import { words as themes } from '../strings/themes/zh-CN.ts'
import { words } from '../strings/zh-CN.ts'

type Reminder = { readonly onDay: string; readonly byName: string; readonly names: readonly string[] }

export type Reminding = {
  readonly by: readonly Reminder[]
  readonly hasSomebody: boolean
  readonly onRemind: (duty: DutyView) => void
}

type Props = {
  readonly duty: DutyView
  readonly today: string
  readonly mayRecord: boolean
  readonly onExcuse: (duty: DutyView) => void
  /** Given to whoever may remind. */
  readonly reminding?: Reminding | undefined
}

/** One thing owed: what, by which rule, how it stands and why, and the one place to act. */
export function DutyRow({ duty, today, mayRecord, onExcuse, reminding }: Props) {
  const { kindName, source, state, strength } = duty
  const isWanting = state === 'late' && strength !== 'must'
  return (
    <li className="av-duty">
      <div>
        <p>
          <span className="av-duty-name">{kindName}</span>{' '}
          <span className="hp-quiet">
            {words.strengths[strength]} · {words.source(source.title, source.article)}
          </span>
        </p>
        <p className="av-duty-why">
          <Why duty={duty} />
          <Parts duty={duty} />
        </p>
        <Reminded reminders={reminding?.by ?? []} />
      </div>
      <Light tone={toneOf(duty, today)} word={isWanting ? words.wanting : words.states[state]} />
      <div className="av-duty-do hp-screen-only">
        <Remind duty={duty} today={today} reminding={reminding} />
        {mayRecord && isOpenDuty(duty) ? (
          <>
            <RecordLink duty={duty} today={today} />
            {strength === 'practice' ? null : (
              <Button
                look="quiet"
                aria-label={words.excuseNamed(kindName, duty.periodLabel)}
                onClick={() => onExcuse(duty)}
              >
                {words.excuse}
              </Button>
            )}
          </>
        ) : null}
      </div>
    </li>
  )
}

/** To a new record, of an earlier period with a day of that period; where only a part is missing, to the record there is. */
function RecordLink({ duty, today }: Pick<Props, 'duty' | 'today'>) {
  const { kindCode, kindName, organizationId, partlyMetBy, periodEndOn, dueOn } = duty
  if (partlyMetBy !== null) {
    return (
      <Link
        to="/activities/$activityId"
        params={{ activityId: partlyMetBy.activityId }}
        className="hp-button hp-button-plain"
        aria-label={words.completeNamed(kindName)}
      >
        {words.complete}
      </Link>
    )
  }
  return (
    <Link
      to="/activities/new"
      search={{
        ...{ kind: kindCode, organization: organizationId, copy: 'last' },
        on: periodEndOn < today ? dueOn : undefined,
      }}
      className="hp-button hp-button-plain"
      aria-label={words.recordNamed(kindName)}
    >
      {words.record}
    </Link>
  )
}

/** 课、片、实践: which of them the record held; nothing until there is a record. */
function Parts({ duty: { metBy, parts } }: { duty: DutyView }) {
  if (metBy === null || parts.length === 0) return null
  return (
    <span className="av-parts">
      {parts.map(({ part, isHeld }) => (
        <span key={part} className={isHeld ? undefined : 'av-part-missing'}>
          <span aria-hidden="true">{isHeld ? '✓' : '–'} </span>
          {part}
          <span className="hp-hidden">{isHeld ? themes.partHeld : themes.partMissing}</span>
        </span>
      ))}
    </span>
  )
}

function Why({ duty: { metBy, why } }: { duty: DutyView }) {
  if (metBy === null) return withLongDays(why)
  return (
    <Link to="/activities/$activityId" params={{ activityId: metBy.activityId }}>
      {withLongDays(why)}
    </Link>
  )
}

function Reminded({ reminders }: { reminders: readonly Reminder[] }) {
  return reminders.map((each) => (
    <p key={each.onDay} className="hp-quiet">
      {words.remindedBy(longDay(each.onDay), each.byName, each.names)}
    </p>
  ))
}

/** Once a day, and only on what is owed now. */
function Remind({ duty, today, reminding }: Pick<Props, 'duty' | 'today' | 'reminding'>) {
  const isOwed = duty.strength !== 'practice' && (duty.state === 'late' || duty.state === 'due')
  if (reminding?.hasSomebody !== true || !isOwed || reminding.by.some((each) => each.onDay === today)) return null
  return (
    <Button aria-label={words.remindNamed(duty.kindName)} onClick={() => reminding.onRemind(duty)}>
      {words.remind}
    </Button>
  )
}
