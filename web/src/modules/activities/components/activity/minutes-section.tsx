import type { ReactNode } from 'react'
import { useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Section } from '../../../../design/page.tsx'
import type { Output } from '../../../../platform/call.ts'
import { longDay, longInstant } from '../../../../platform/dates.ts'
import { words } from '../../strings/zh-CN.ts'
import { RichText } from '../rich-text.tsx'
import { AmendAttendance } from './amend-attendance.tsx'

type View = Output<'activities.showActivity'>
const said = words.fields

type AttendanceProps = { readonly view: View; readonly may: (name: string) => boolean }

/** Who came and who did not; whoever was forgotten is entered here, without the whole form. */
export function AttendanceSection({ view, may }: AttendanceProps) {
  const { activity, attendance, isWithheld } = view
  const [isAmending, setAmending] = useState(false)
  const mayAmend = may('amendAttendance') && activity.state === 'held' && !isWithheld
  if (attendance.length === 0 && !mayAmend) return null
  const { eligible, present, absent } = activity
  return (
    <Section
      title={words.attendance}
      note={eligible === 0 ? undefined : words.rollCount(eligible, present, absent, null)}
      action={
        mayAmend && !isAmending ? <Button onClick={() => setAmending(true)}>{words.amend.act}</Button> : undefined
      }
    >
      {isAmending ? (
        <div className="hp-pad">
          <AmendAttendance activityId={activity.id} onDone={() => setAmending(false)} />
        </div>
      ) : (
        <Attendance attendance={attendance} />
      )}
    </Section>
  )
}

function Attendance({ attendance }: Pick<View, 'attendance'>) {
  const present = attendance.filter((each) => each.status === 'present')
  const absent = attendance.filter((each) => each.status === 'absent')
  return (
    <div className="hp-pad av-text">
      {attendance.length === 0 ? <p className="hp-quiet">{words.amend.none}</p> : null}
      {absent.length === 0 ? null : (
        <Part title={words.absent}>
          <Names of={absent.map(({ name, reason }) => words.withReason(name, reason))} />
        </Part>
      )}
      {present.length === 0 ? null : (
        <Part title={words.present}>
          <Names of={present.map((each) => each.name)} />
        </Part>
      )}
    </div>
  )
}

/** Names apart by 、; a line may end between two of them, never within one. */
function Names({ of }: { of: readonly string[] }) {
  return of.map((name, place) => (
    <span key={`${name} ${String(place)}`}>
      <span className="av-whole">{name}</span>
      {place < of.length - 1 ? words.betweenNames : null}
    </span>
  ))
}

export function MinutesSection({ view: { minutes, criticism } }: { view: View }) {
  const { agenda, study, parts, speeches, guests, signatures, body } = minutes
  const lists = [agenda, parts, speeches, guests, signatures]
  const isEmpty = lists.every((each) => each.length === 0) && study === '' && body === undefined
  if (isEmpty && criticism === null) return null
  return (
    <Section title={words.minutes}>
      <div className="hp-pad av-text">
        {agenda.length === 0 ? null : (
          <Part title={said.agenda}>
            <ol className="av-numbered">
              {agenda.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ol>
          </Part>
        )}
        {study === '' ? null : <Part title={said.study}>{study}</Part>}
        {parts.map(({ part, text }) => (
          <Part key={part} title={part}>
            {text === '' ? words.partHeld : text}
          </Part>
        ))}
        {speeches.map(({ name, text }) => (
          <Part key={`${name} ${text}`} title={words.spoke(name)}>
            {text}
          </Part>
        ))}
        {body === undefined ? null : (
          <div>
            <h3>{words.body}</h3>
            <RichText doc={body} />
          </div>
        )}
        {guests.length === 0 ? null : (
          <Part title={said.guests}>{words.list(guests.map(({ name, post }) => `${name} ${post}`.trim()))}</Part>
        )}
        {signatures.map(({ role, name, signedOn }) => (
          <Part key={role} title={words.signed[role]}>{`${name} ${longDay(signedOn)}`}</Part>
        ))}
        {criticism === null ? null : <Part title={said.criticism}>{criticism}</Part>}
      </div>
    </Section>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3>{title}</h3>
      <div className="av-words">{children}</div>
    </div>
  )
}

/** What was changed after the week was over, and what stood before. */
export function CorrectionsSection({ corrections }: { corrections: View['corrections'] }) {
  if (corrections.length === 0) return null
  return (
    <Section title={words.corrections}>
      <ul>
        {corrections.map(({ id, at, byName, reason, before }) => (
          <li key={id} className="av-line">
            <p>{words.correctedBy(longInstant(at), byName, reason)}</p>
            {Object.entries(before).map(([field, value]) => (
              <p key={field} className="hp-quiet">
                {words.stoodBefore(nameOfField(field), shownValue(value))}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const fieldNames: Readonly<Record<string, string | undefined>> = words.fieldNames
const nameOfField = (field: string): string => fieldNames[field] ?? words.minutes

function shownValue(value: unknown): string {
  if (value === null || value === '') return words.emptyValue
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  return Array.isArray(value) ? words.someRows(value.length) : words.longer
}
