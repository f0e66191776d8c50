import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { FilterChoice } from '../../../design/filters.tsx'
import { Field } from '../../../design/form.tsx'
import { Page, Section } from '../../../design/page.tsx'
import { Refused } from '../../../design/states.tsx'
import { OrganizationPicker } from '../../../platform/pickers/organization-picker.tsx'
import { useSession } from '../../../platform/session.tsx'
import { type Branch, OwnBranches, firstOf, useOwnBranches } from '../components/own-branches.tsx'
import { Files } from '../components/files.tsx'
import { ImportDone } from '../components/import-done.tsx'
import { Preview } from '../components/preview.tsx'
import { Upload } from '../components/upload.tsx'
import { type Importable, useImport } from '../components/use-import.ts'
import { words } from '../strings/zh-CN.ts'
import '../components/imports.css'

const route = getRouteApi('/imports')
const kinds = ['roster', 'organizations', 'ledger'] as const
const needs = { roster: 'people.import', organizations: 'people.import', ledger: 'activities.record' } as const

/** Upload, look at what would happen, then all or nothing. */
export function ImportsScreen() {
  const { me } = useSession()
  const { kind: wanted } = route.useSearch()
  const allowed = kinds.filter((each) => me.permissions.includes(needs[each]))
  const kind = wanted ?? allowed[0]
  return kind === undefined || !allowed.includes(kind) ? <Refused /> : <Importing kind={kind} allowed={allowed} />
}

function Importing({ kind, allowed }: { kind: Importable; allowed: readonly Importable[] }) {
  const { unit } = useSession()
  const { under } = route.useSearch()
  const navigate = route.useNavigate()
  const branches = useOwnBranches()
  const [underId, setUnderId] = useState(() => firstUnder(branches, under, unit?.id))
  const run = useImport(kind, underId)
  const choose = (value: string): void => {
    run.restart()
    void navigate({ search: (old) => ({ ...old, kind: kinds.find((each) => each === value) }), replace: true })
  }
  return (
    <Page title={branches === null ? words.title : words.ledgerTitle} about={words.about}>
      <Section title={words.step1} action={<Kinds {...{ kind, allowed, onChange: choose }} />}>
        <div className="hp-pad hp-stack">
          <Under {...{ kind, branches, underId, onChange: setUnderId }} />
          <Files kind={kind} underId={underId} />
          {run.state.at === 'preview' || run.state.at === 'done' ? null : (
            <Upload kind={kind} run={run} isReady={underId !== ''} />
          )}
        </div>
      </Section>
      {run.state.at === 'preview' ? <Preview kind={kind} preview={run.state.preview} run={run} /> : null}
      {run.state.at === 'done' ? <ImportDone kind={kind} result={run.state.result} restart={run.restart} /> : null}
    </Page>
  )
}

const firstUnder = (
  branches: readonly Branch[] | null,
  wanted: string | undefined,
  unit: string | undefined,
): string => (branches === null ? (wanted ?? unit ?? '') : firstOf(branches, wanted))

type KindsProps = {
  readonly kind: Importable
  readonly allowed: readonly Importable[]
  readonly onChange: (value: string) => void
}

/** Whoever may bring in one kind of table is not asked which. */
function Kinds({ kind, allowed, onChange }: KindsProps) {
  if (allowed.length === 1) return null
  const choices = allowed.map((each) => ({ value: each, label: words.kinds[each] }))
  return <FilterChoice label={words.kindLabel} value={kind} choices={choices} onChange={onChange} />
}

type UnderProps = {
  readonly kind: Importable
  readonly branches: readonly Branch[] | null
  readonly underId: string
  readonly onChange: (id: string) => void
}

function Under({ kind, branches, underId, onChange }: UnderProps) {
  if (branches !== null) return <OwnBranches {...{ branches, underId, onChange }} />
  return (
    <Field id="import-under" label={words.under} help={words.underHelp[kind]}>
      <OrganizationPicker id="import-under" label={words.under} value={underId} onChange={onChange} />
    </Field>
  )
}
