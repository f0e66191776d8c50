import { Button } from '../../../../design/button.tsx'
import type { FormState } from '../../../../design/use-form.ts'
import { useRead } from '../../../../platform/use-call.ts'
import type { RecordValues } from '../../layout/record-values.ts'
import { absencesIn } from '../../layout/record-values.ts'
import { textOfRows } from '../../layout/text-rows.ts'
import { words } from '../../strings/zh-CN.ts'

type Props = {
  readonly form: FormState<RecordValues>
  readonly organizationId: string
  readonly kindCode: string
  /** The day for which the list was filled. */
  readonly filledFor: string
}

/** When the day is changed, who is known to be away on the new day is one tap; what was entered by hand is never touched. */
export function LeaveHint({ form, organizationId, kindCode, filledFor }: Props) {
  const { occurredOn, absent } = form.values
  const isOff = occurredOn === '' || occurredOn === filledFor
  const prepared = useRead('activities.prepareActivity', { organizationId, kindCode, occurredOn }, { isOff })
  if (isOff || prepared.data?.form.occurredOn !== occurredOn) return null
  const absences = absencesIn(absent)
  const away = prepared.data.roll.flatMap(({ personId, name, leave }) =>
    leave === null || absences.has(personId) ? [] : [{ personId, name, leave }],
  )
  if (away.length === 0) return null
  const fill = (): void =>
    form.set('absent', textOfRows([...absences, ...away.map(({ personId, leave }) => [personId, leave] as const)]))
  return (
    <div className="av-join">
      <p className="hp-grow">
        {words.leaves.thatDay(words.list(away.map(({ name, leave }) => words.withReason(name, leave))))}
      </p>
      <Button onClick={fill}>{words.leaves.fill}</Button>
    </div>
  )
}
