import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Conflict } from '../../../design/conflict.tsx'
import { Form } from '../../../design/form.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import type { Output } from '../../../platform/call.ts'
import { isConflict } from '../../../platform/call-error.ts'
import { differencesOf, versionOf } from '../../../platform/conflict.ts'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'
import { PersonFields } from './person-fields.tsx'
import { detailsOf, emptyPerson, problemsOf } from './person-values.ts'

type Person = Output<'people.showPerson'>['person']
const said = words.fields
const labels = {
  name: said.name,
  ethnicity: said.ethnicity,
  birthOn: said.birthOn,
  education: said.education,
  degree: said.degree,
  joinedOn: said.joinedOn,
  confirmedOn: said.confirmedOn,
  post: said.post,
}

export function ChangePersonForm({ person, onDone }: { person: Person; onDone: () => void }) {
  const change = useWrite('people.changePerson')
  const [version, setVersion] = useState(person.version)
  const form = useForm('person-change', {
    initial: { ...emptyPerson, ...shownOf(person) },
    check: problemsOf,
    submit: async (values) => {
      await change.mutateAsync({ personId: person.id, version, ...detailsOf(values) })
      showToast(words.changed)
      onDone()
    },
  })
  const conflict = isConflict(change.error) ? change.error : null
  return (
    <div className="hp-pad hp-stack">
      {conflict === null || versionOf(conflict.current) === version ? null : (
        <Conflict
          differences={differencesOf(conflict.current, form.values, labels)}
          keepTheirs={onDone}
          keepYours={() => setVersion(versionOf(conflict.current) ?? version)}
        />
      )}
      <Form form={form} act={words.save} other={<Button onClick={onDone}>{words.cancel}</Button>}>
        <PersonFields form={form} isNew={false} />
      </Form>
    </div>
  )
}

const shownOf = (person: Person) => ({
  organizationId: person.organizationId,
  name: person.name,
  memberKind: person.memberKind,
  gender: person.gender ?? '',
  ethnicity: person.ethnicity ?? '',
  birthOn: person.birthOn ?? '',
  education: person.education ?? '',
  degree: person.degree ?? '',
  ...partyDatesOf(person),
})

const partyDatesOf = (person: Person) => ({
  joinedOn: person.joinedOn ?? '',
  confirmedOn: person.confirmedOn ?? '',
  departmentId: person.departmentId ?? '',
  post: person.post ?? '',
})
