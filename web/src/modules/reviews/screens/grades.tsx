import { Link, getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button } from '../../../design/button.tsx'
import { Form } from '../../../design/form.tsx'
import { Page, Section } from '../../../design/page.tsx'
import { EmptyState, Notice } from '../../../design/states.tsx'
import { showToast } from '../../../design/toast.tsx'
import type { FormState, Values } from '../../../design/use-form.ts'
import { fieldId, useForm } from '../../../design/use-form.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useWrite } from '../../../platform/use-call.ts'
import { type View, useReview } from '../components/use-review.ts'
import { words as schemeWords } from '../strings/schemes/zh-CN.ts'
import { words } from '../strings/zh-CN.ts'
import '../components/reviews.css'
import { Whose } from '../components/whose.tsx'

const route = getRouteApi('/reviews/$reviewId/grades')
const gradeKey = (personId: string): string => `grade-${personId}`
const groundsKey = (personId: string): string => `grounds-${personId}`

/** Grades as the committee proposes them, with the sums beside each name and the limit in sight. */
export function GradesScreen() {
  const { reviewId } = route.useParams()
  const view = useReview(reviewId)
  return <Loaded of={view}>{(data) => <Grades view={data} />}</Loaded>
}

function Grades({ view }: { view: View }) {
  const { review, allowed } = view
  const mayPropose = allowed.includes('reviews.proposeGrades')
  return (
    <Page
      title={words.grading}
      about={`${review.organizationName} · ${review.title} · ${words.gradingAbout}`}
      trail={[
        {
          label: review.title,
          link: (
            <Link to="/reviews/$reviewId" params={{ reviewId: review.id }}>
              {review.title}
            </Link>
          ),
        },
      ]}
    >
      {mayPropose ? <Proposal key={review.version} view={view} /> : <EmptyState title={words.notGradingNow} />}
    </Page>
  )
}

function Proposal({ view }: { view: View }) {
  const { id: reviewId, version } = view.review
  const propose = useWrite('reviews.proposeGrades')
  const navigate = useNavigate()
  const people = view.people.filter((each) => each.standing === 'graded')
  /** The grade that speaks for itself; any other says why. */
  const usual = view.scheme.grades[1]
  const others = view.people.filter((each) => each.standing !== 'graded')
  const form = useForm<Values>('grades', {
    initial: Object.fromEntries(
      people.flatMap((each) => [
        [gradeKey(each.personId), each.grade ?? ''],
        [groundsKey(each.personId), each.grounds ?? ''],
      ]),
    ),
    draftKey: `grades-${reviewId}`,
    submit: async (values) => {
      const grades = people.flatMap(({ personId }) => {
        const grade = view.scheme.grades.find((each) => each.code === values[gradeKey(personId)])?.code
        const grounds = grade === usual?.code ? '' : (values[groundsKey(personId)] ?? '').trim()
        return grade === undefined ? [] : [{ personId, grade, grounds }]
      })
      await propose.mutateAsync({ reviewId, version, grades })
      showToast(words.proposed)
      await navigate({ to: '/reviews/$reviewId', params: { reviewId } })
    },
  })
  return (
    <>
      <Limit view={view} values={form.values} people={people} />
      <Section
        title={words.people}
        note={words.groundsHelp(usual?.name ?? '')}
        action={<RestAs {...{ form, people, usual }} />}
      >
        <div className="hp-pad rv-wide">
          <Form form={form} act={words.propose}>
            {people.map((each) => (
              <GradeLine key={each.personId} form={form} view={view} person={each} />
            ))}
          </Form>
        </div>
      </Section>
      {others.length === 0 ? null : (
        <p className="hp-quiet">{words.ungradedList(others.map((each) => words.withReason(each.name, each.reason)))}</p>
      )}
    </>
  )
}

type Person = View['people'][number]
type RestProps = {
  readonly form: FormState<Values>
  readonly people: readonly Person[]
  readonly usual: View['scheme']['grades'][number] | undefined
}

/** Whoever has no grade yet gets the usual one, in one press. */
function RestAs({ form, people, usual }: RestProps) {
  const rest = people.filter((each) => (form.values[gradeKey(each.personId)] ?? '') === '')
  if (usual === undefined || rest.length === 0) return null
  const fill = (): void => form.setAll(Object.fromEntries(rest.map(({ personId }) => [gradeKey(personId), usual.code])))
  return <Button onClick={fill}>{words.restAs(usual.name, rest.length)}</Button>
}

function Limit({ view, values, people }: { view: View; values: Values; people: readonly Person[] }) {
  const { limit, scheme } = view
  if (limit === null) return <Notice>{words.noLimit}</Notice>
  const code = scheme.limit?.grade
  const count = people.filter((each) => values[gradeKey(each.personId)] === code).length
  const over = count - limit.allowed
  return (
    <Notice tone={over > 0 ? 'warn' : 'note'}>
      <strong>
        {words.chosen(limit.gradeName, count, limit.allowed)}
        {over > 0 ? words.overLimit(over) : null}
      </strong>{' '}
      {words.limitRule(limit.words, limit.source)}
    </Notice>
  )
}

type LineProps = { readonly form: FormState<Values>; readonly view: View; readonly person: Person }

function GradeLine({ form, view, person }: LineProps) {
  const { personId, name } = person
  const sums = view.result?.rows.find((each) => each.personId === personId)?.counts
  const weighted = view.weighted?.rows.find((each) => each.personId === personId)?.result
  const grades = view.scheme.grades
  return (
    <div className="rv-grade">
      <span className="rv-person-name hp-name">
        <Whose person={person} />
      </span>
      <span className="hp-quiet rv-sums">
        {words.sums([
          ...(sums === undefined ? [] : grades.map((each, place) => `${each.name} ${String(sums[place] ?? 0)}`)),
          ...(weighted == null ? [] : [`${schemeWords.weighted} ${weighted.toFixed(1)}`]),
        ])}
      </span>
      <select
        id={fieldId(form.id, gradeKey(personId))}
        className="hp-input"
        aria-label={words.gradeOf(name)}
        value={form.values[gradeKey(personId)] ?? ''}
        onChange={(event) => form.set(gradeKey(personId), event.target.value)}
      >
        <option value="">{words.chooseGrade}</option>
        {grades.map((each) => (
          <option key={each.code} value={each.code}>
            {each.name}
          </option>
        ))}
      </select>
      <Grounds form={form} view={view} person={person} />
    </div>
  )
}

/** The usual grade needs none, and keeps none that was written for another. */
function Grounds({ form, view, person: { personId, name } }: LineProps) {
  if (form.values[gradeKey(personId)] === view.scheme.grades[1]?.code) return null
  return (
    <input
      className="hp-input"
      aria-label={words.groundsOf(name)}
      placeholder={words.grounds}
      maxLength={300}
      value={form.values[groundsKey(personId)] ?? ''}
      onChange={(event) => form.set(groundsKey(personId), event.target.value)}
    />
  )
}
