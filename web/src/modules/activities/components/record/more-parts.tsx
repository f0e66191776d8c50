import { Suspense, lazy } from 'react'
import type { KindView } from '@hepai/contract/activities-shapes'
import { LongTextField, TextField } from '../../../../design/form.tsx'
import type { FormState } from '../../../../design/use-form.ts'
import type { Attendee, RecordValues } from '../../layout/record-values.ts'
import { rowsIn, textOfRows } from '../../layout/text-rows.ts'
import { words } from '../../strings/zh-CN.ts'
import { Fold } from './fold.tsx'
import { RowsField } from './rows-field.tsx'
import { VotesPart } from './votes-part.tsx'

type Props = {
  readonly form: FormState<RecordValues>
  readonly kind: KindView
  readonly organizationId: string
  /** Names of the parts of the kind and of those held together with it. */
  readonly parts: readonly string[]
  readonly people: readonly Attendee[]
}
const said = words.fields
/** The editor is large; a phone loads it only when it is asked for. */
const MinutesEditor = lazy(() => import('./minutes-editor.tsx').then((loaded) => ({ default: loaded.MinutesEditor })))

/** What only some meetings need stays folded until asked for, open where something is already in it. */
export function MoreParts({ form, kind, organizationId, parts, people }: Props) {
  const { values } = form
  const has = (...texts: readonly string[]): boolean => texts.some((each) => each !== '')
  return (
    <>
      {parts.length === 0 ? null : (
        <Fold key={parts.join()} title={words.parts(parts)} isOpen={has(values.parts, values.alsoKinds)}>
          <Parts form={form} parts={parts} />
        </Fold>
      )}
      <Fold title={words.content} isOpen={has(values.agenda, values.study, values.speeches)}>
        <LongTextField form={form} name="agenda" label={said.agenda} help={words.agendaHelp} rows={4} isOptional />
        <LongTextField form={form} name="study" label={said.study} rows={4} isOptional />
        <RowsField
          form={form}
          name="speeches"
          label={words.speech}
          cells={[
            { label: said.speaker, kind: 'text' },
            { label: said.speech, kind: 'long' },
          ]}
          blank={['', '']}
          add={words.addSpeech}
        />
      </Fold>
      <Fold title={words.body} isOpen={has(values.body)} isLazy>
        <Suspense fallback={<p className="hp-quiet">{words.editor.opening}</p>}>
          <MinutesEditor value={values.body} onChange={(body) => form.set('body', body)} />
        </Suspense>
      </Fold>
      <Fold title={words.items} isOpen={has(values.items)}>
        <RowsField
          form={form}
          name="items"
          label={words.item}
          cells={[
            { label: said.id, kind: 'hidden' },
            { label: said.topic, kind: 'text' },
            { label: said.note, kind: 'long' },
          ]}
          blank={['', '', '']}
          add={words.addItem}
        />
      </Fold>
      <VotesPart {...{ form, kind, organizationId, people }} />
      <ResolutionPart {...{ form, people }} />
      <Fold
        title={words.others}
        isOpen={people.length === 0 || has(values.guests, values.audience, values.serviceHours, values.signatures)}
      >
        <LongTextField form={form} name="guests" label={said.guests} help={words.guestsHelp} rows={2} isOptional />
        <TextField form={form} name="audience" label={said.audience} kind="number" isOptional />
        <TextField form={form} name="serviceHours" label={said.serviceHours} kind="number" isOptional />
        <RowsField
          form={form}
          name="signatures"
          label={words.signatures}
          cells={[
            { label: said.signRole, kind: 'choice', choices: signRoles },
            { label: said.signName, kind: 'text' },
            { label: said.signedOn, kind: 'date' },
          ]}
          blank={['host', values.hostName, values.occurredOn]}
          add={words.addSignature}
        />
        {kind.isReserved ? (
          <LongTextField form={form} name="criticism" label={said.criticism} help={words.criticismHelp} isOptional />
        ) : null}
      </Fold>
    </>
  )
}

function Parts({ form, parts }: { form: FormState<RecordValues>; parts: readonly string[] }) {
  const held = new Map(rowsIn(form.values.parts).map(([part = '', text = '']) => [part, text]))
  const save = (next: ReadonlyMap<string, string>): void =>
    form.set('parts', textOfRows(parts.flatMap((part) => (next.has(part) ? [[part, next.get(part) ?? '']] : []))))
  const toggle = (part: string): void => {
    const next = new Map(held)
    if (!next.delete(part)) next.set(part, '')
    save(next)
  }
  return (
    <>
      <p className="hp-quiet">{words.partsHelp}</p>
      {parts.map((part) => (
        <div key={part} className="av-part">
          <label className="av-flag">
            <input type="checkbox" checked={held.has(part)} onChange={() => toggle(part)} />
            {part}
          </label>
          {held.has(part) ? (
            <input
              className="hp-input"
              aria-label={words.partText(part)}
              placeholder={words.partText(part)}
              maxLength={2000}
              value={held.get(part) ?? ''}
              onChange={(event) => save(new Map(held).set(part, event.target.value))}
            />
          ) : null}
        </div>
      ))}
    </>
  )
}

const signRoles = Object.entries(words.signRoles).map(([value, label]) => ({ value, label }))
function ResolutionPart({ form, people }: Pick<Props, 'form' | 'people'>) {
  const owners = people.map((each) => ({ value: each.personId, label: each.name }))
  return (
    <Fold title={words.resolutions} isOpen={form.values.resolutions !== ''}>
      <RowsField
        form={form}
        name="resolutions"
        label={words.resolution}
        cells={[
          { label: said.id, kind: 'hidden' },
          { label: said.resolution, kind: 'long' },
          { label: said.owner, kind: 'choice', choices: [{ value: '', label: words.noOwner }, ...owners] },
          { label: said.dueOn, kind: 'date' },
        ]}
        blank={['', '', '', '']}
        add={words.addResolution}
      />
    </Fold>
  )
}
