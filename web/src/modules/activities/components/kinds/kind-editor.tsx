import type { KindView } from '@hepai/contract/activities-shapes'
import { Link, useNavigate } from '@tanstack/react-router'
import { Form } from '../../../../design/form.tsx'
import { showToast } from '../../../../design/toast.tsx'
import { useForm } from '../../../../design/use-form.ts'
import { longDay } from '../../../../platform/dates.ts'
import { newId } from '../../../../platform/new-id.ts'
import { useWrite } from '../../../../platform/use-call.ts'
import { kindChanges } from '../../layout/kind-changes.ts'
import { type KindValues, fieldsOf, plainKind, valuesOf, wrongIn } from '../../layout/kind-values.ts'
import { words } from '../../strings/kinds/zh-CN.ts'
import { KindFormFields } from './kind-fields.tsx'
import './kinds.css'

type Props = {
  readonly organization: { readonly id: string; readonly name: string }
  /** The version that holds today, where there is one. */
  readonly held: KindView | undefined
  /** The saved version that is being changed; undefined for a new one. */
  readonly changing: KindView | undefined
  readonly kinds: readonly KindView[]
  readonly today: string
}

/** One version of a kind, and what it changes before it is saved. */
export function KindEditor({ organization, held, changing, kinds, today }: Props) {
  const navigate = useNavigate()
  const save = useWrite('activities.saveKind')
  const before = changing ?? held
  const base = before ?? plainKind
  const form = useForm('kind', {
    initial: firstValues(changing, held, today),
    draftKey: `kind-${organization.id}-${changing?.id ?? base.code}`,
    check: (values) => Object.fromEntries(wrongIn(values).map((name) => [name, words.problems[name]])),
    submit: async (values) => {
      await save.mutateAsync({
        organizationId: organization.id,
        ...placeOf(changing),
        fields: fieldsOf(values, base.code === '' ? newCode() : base.code),
        validFrom: values.validFrom,
        validTo: values.validTo === '' ? null : values.validTo,
      })
      showToast(words.saved(values.name, longDay(values.validFrom)))
      await navigate({ to: '/settings/kinds', search: { organization: organization.id } })
    },
  })
  const nameOf = (code: string): string => kinds.find((each) => each.code === code)?.name ?? code
  return (
    <Form
      form={form}
      act={words.save}
      other={
        <Link to="/settings/kinds" search={{ organization: organization.id }} className="hp-button hp-button-plain">
          {words.cancel}
        </Link>
      }
    >
      <KindFormFields form={form} others={kinds.filter((each) => each.code !== base.code)} />
      <Changes values={form.values} before={before} organizationName={organization.name} nameOf={nameOf} />
    </Form>
  )
}

/** A new version of a kind that stands wants its own first day; a new kind may begin today. */
function firstValues(changing: KindView | undefined, held: KindView | undefined, today: string): KindValues {
  if (changing !== undefined) return valuesOf(changing, changing.validFrom, changing.validTo ?? '')
  return held === undefined ? valuesOf(plainKind, today, '') : valuesOf(held, '', '')
}

/** Which saved version is changed; nothing for a new one. */
const placeOf = (changing: KindView | undefined) =>
  changing === undefined || changing.id === null ? {} : { kindId: changing.id, version: changing.version ?? 1 }

/** A code is for machines; people never see it, so it is made. */
const newCode = (): string => `own_${newId().replaceAll('-', '').slice(-16)}`

type ChangesProps = {
  readonly values: KindValues
  readonly before: KindView | undefined
  readonly organizationName: string
  readonly nameOf: (code: string) => string
}

function Changes({ values, before, organizationName, nameOf }: ChangesProps) {
  const after = fieldsOf(values, before?.code ?? '')
  const day = values.validFrom === '' ? words.fields.validFrom : longDay(values.validFrom)
  const changes = before === undefined ? [] : kindChanges(before, after, nameOf)
  return (
    <div className="ak-changes" role="status">
      <p>
        <strong>{words.changes}</strong>
      </p>
      {before === undefined ? (
        <p>{words.newKind(day, organizationName, words.cadence(after.cadence))}</p>
      ) : changes.length === 0 ? (
        <p>{words.nothingChanges}</p>
      ) : (
        <>
          <p>{words.changesAbout(day, organizationName)}</p>
          <ul>
            {changes.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
