import type { KindView } from '@hepai/contract/activities-shapes'
import type { FormState } from '../../../../design/use-form.ts'
import type { Input, Output } from '../../../../platform/call.ts'
import { useRead } from '../../../../platform/use-call.ts'
import type { Attendee, RecordValues } from '../../layout/record-values.ts'
import { absencesIn, countsPapers, voteOf } from '../../layout/record-values.ts'
import { words } from '../../strings/zh-CN.ts'
import { Fold } from './fold.tsx'
import { RowsField } from './rows-field.tsx'

type Props = {
  readonly form: FormState<RecordValues>
  readonly kind: KindView
  readonly organizationId: string
  readonly people: readonly Attendee[]
}
const said = words.fields
const ruleChoices = Object.entries(words.voteRules).map(([value, label]) => ({ value, label }))
const admits = (row: readonly string[]): boolean => row[1] === 'admitMember'
const mayBeSecret = (row: readonly string[]): boolean => row[1] !== 'election'

/** Counts begin with who is here and may vote, so that the usual vote is two numbers; it is judged as it is typed. */
export function VotesPart({ form, kind, organizationId, people }: Props) {
  const absences = absencesIn(form.values.absent)
  const voters = people.filter((each) => each.hasVote)
  const here = String(voters.filter((each) => !absences.has(each.personId)).length)
  const { occurredOn } = form.values
  return (
    <Fold title={words.votes} isOpen={form.values.votes !== ''}>
      <p className="hp-quiet">{words.votesHelp}</p>
      <RowsField
        form={form}
        name="votes"
        label={words.vote}
        cells={[
          { label: said.matter, kind: 'text' },
          { label: said.rule, kind: 'choice', choices: ruleChoices },
          { label: said.eligible, kind: 'count' },
          { label: said.present, kind: 'count' },
          { label: said.yes, kind: 'count' },
          { label: said.no, kind: 'count' },
          { label: said.abstain, kind: 'count' },
          { label: said.writtenYes, kind: 'count', isAsked: admits },
          { label: said.isSecret, kind: 'flag', isAsked: mayBeSecret },
          { label: said.issued, kind: 'count', isAsked: countsPapers },
          { label: said.returned, kind: 'count', isAsked: countsPapers },
          { label: said.invalid, kind: 'count', isAsked: countsPapers },
        ]}
        blank={['', kind.voteRule ?? 'resolution', String(voters.length), here, here, '0', '0', '0', '', '', '', '']}
        add={words.addVote}
        below={(row) => <Judgement place={{ organizationId, kindCode: kind.code, occurredOn }} row={row} />}
      />
    </Fold>
  )
}

type Place = Pick<Input<'activities.judgeVote'>, 'organizationId' | 'kindCode' | 'occurredOn'>

/** Whether the meeting is quorate and the vote can pass, by the rules that hold when it is saved. */
function Judgement({ place, row }: { place: Place; row: readonly string[] }) {
  const { rule, eligible, present, yes, no, abstain, writtenYes, ballots } = voteOf(row)
  const isWhole = [...row.slice(2, 8), ...row.slice(9)].every((each) => /^\s*\d{0,6}\s*$/u.test(each))
  const judged = useRead(
    'activities.judgeVote',
    { ...place, rule, eligible, present, yes, no, abstain, writtenYes, ...ballots },
    { isOff: !isWhole || place.occurredOn === '' },
  )
  if (isWhole && judged.data === undefined) return null
  return (
    <div className="av-judged" role="status">
      {isWhole && judged.data !== undefined ? (
        <Verdict {...judged.data} />
      ) : (
        <p className="hp-late">{words.votesWhole}</p>
      )}
    </div>
  )
}

function Verdict({ says, problem, isPassed }: Pick<Output<'activities.judgeVote'>, 'says' | 'problem' | 'isPassed'>) {
  return (
    <>
      {says === '' ? null : <p className={isPassed ? undefined : 'hp-late'}>{says}</p>}
      {problem === null ? null : <p className="hp-late">{problem}</p>}
    </>
  )
}
