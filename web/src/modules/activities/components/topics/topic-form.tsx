import { useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Form, LongTextField, OtherField, TextField } from '../../../../design/form.tsx'
import { showToast } from '../../../../design/toast.tsx'
import { useForm } from '../../../../design/use-form.ts'
import type { Output } from '../../../../platform/call.ts'
import { PeoplePicker } from '../../../../platform/pickers/people-picker.tsx'
import { useMay, useSession } from '../../../../platform/session.tsx'
import { useRead, useWrite } from '../../../../platform/use-call.ts'
import { words } from '../../strings/themes/zh-CN.ts'

type Topic = Output<'activities.showResearchTopic'>['topic']
type Named = Topic['people'][number]
type Props = {
  readonly organizationId: string
  readonly topic: Topic | null
  readonly activityId?: string | undefined
  readonly onDone: (id: string | null) => void
}

/** A question, who looks into it, and by when. */
export function TopicForm({ organizationId, topic, activityId, onDone }: Props) {
  const { me } = useSession()
  const mayName = useMay('people.read')
  const save = useWrite('activities.saveResearchTopic')
  const [people, setPeople] = useState<readonly Named[]>(topic?.people ?? [])
  const form = useForm('topic', {
    initial: valuesOf(topic, me.today),
    draftKey: `topic-${topic?.id ?? organizationId}`,
    check: ({ title, question, fromOn, toOn }) => ({
      title: title.trim() === '' ? words.problems.title : undefined,
      question: question.trim() === '' ? words.problems.question : undefined,
      fromOn: fromOn === '' ? words.problems.fromOn : undefined,
      toOn: toOn !== '' && toOn < fromOn ? words.problems.toOn : undefined,
    }),
    submit: async ({ title, question, fromOn, toOn }) => {
      const personIds = people.map((each) => each.personId)
      const saved = await save.mutateAsync({
        ...{ organizationId, activityId, fields: { title, question, fromOn, toOn: toOn || null, personIds } },
        ...(topic === null ? {} : { topicId: topic.id, version: topic.version }),
      })
      showToast(words.topicSaved)
      onDone(saved.id)
    },
  })
  const said = words.topicFields
  return (
    <Form form={form} act={words.save} other={<Button onClick={() => onDone(null)}>{words.cancel}</Button>}>
      <TextField form={form} name="title" label={said.title} />
      <LongTextField form={form} name="question" label={said.question} rows={2} />
      <TextField form={form} name="fromOn" label={said.fromOn} kind="date" />
      <TextField form={form} name="toOn" label={said.toOn} kind="date" isOptional />
      {mayName ? (
        <OtherField form={form} name="personIds" label={said.people} isOptional>
          <People people={people} onChange={setPeople} id={`${form.id}-personIds`} />
        </OtherField>
      ) : null}
    </Form>
  )
}

const valuesOf = (topic: Topic | null, today: string) =>
  topic === null
    ? { title: '', question: '', personIds: '', fromOn: today, toOn: '' }
    : { title: topic.title, question: topic.question, personIds: '', fromOn: topic.fromOn, toOn: topic.toOn ?? '' }

type PeopleProps = {
  readonly id: string
  readonly people: readonly Named[]
  readonly onChange: (people: readonly Named[]) => void
}

function People({ id, people, onChange }: PeopleProps) {
  return (
    <>
      <ul className="hp-row">
        {people.map((each) => (
          <li key={each.personId}>
            {each.name}
            <Button
              look="quiet"
              aria-label={words.removePerson(each.name)}
              onClick={() => onChange(people.filter((other) => other.personId !== each.personId))}
            >
              {words.takeOff}
            </Button>
          </li>
        ))}
      </ul>
      <PersonAdder
        id={id}
        onAdd={(person) => onChange([...people.filter((each) => each.personId !== person.personId), person])}
      />
    </>
  )
}

/** The picker knows ids; the name comes from the person's own page. */
function PersonAdder({ id, onAdd }: { id: string; onAdd: (person: Named) => void }) {
  const [chosen, setChosen] = useState('')
  const person = useRead('people.showPerson', { personId: chosen }, { isOff: chosen === '' })
  const name = chosen !== '' && person.data?.person.id === chosen ? person.data.person.name : null
  return (
    <div className="hp-row">
      <span className="hp-grow">
        <PeoplePicker id={id} label={words.addPerson} value={chosen} onChange={setChosen} />
      </span>
      <Button
        disabled={name === null}
        onClick={() => {
          if (name === null) return
          onAdd({ personId: chosen, name })
          setChosen('')
        }}
      >
        {words.addPerson}
      </Button>
    </div>
  )
}
