import type { KindView } from '@hepai/contract/activities-shapes'
import { Link, getRouteApi } from '@tanstack/react-router'
import { Page, Section } from '../../../design/page.tsx'
import { Refused } from '../../../design/states.tsx'
import type { Output } from '../../../platform/call.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useSession } from '../../../platform/session.tsx'
import { useRead } from '../../../platform/use-call.ts'
import { KindEditor } from '../components/kinds/kind-editor.tsx'
import { usePlace } from '../../../platform/use-place.ts'
import { versionOf } from '../layout/kind-values.ts'
import { words } from '../strings/kinds/zh-CN.ts'

type Kinds = Output<'activities.listKinds'>
type Organization = { readonly id: string; readonly name: string }
const route = getRouteApi('/settings/kinds/edit')

/** A new kind, a local version of one, or a saved version changed. */
export function KindScreen() {
  const { organization } = route.useSearch()
  const place = usePlace(organization)
  return place === undefined ? <Refused /> : <KindOf place={place} />
}

function KindOf({ place }: { place: string }) {
  const kinds = useRead('activities.listKinds', { organizationId: place, withVersions: 'true' })
  const holder = useRead('organizations.showOrganization', { organizationId: place })
  return (
    <Loaded of={kinds}>
      {(data) => (
        <Loaded of={holder}>{({ organization }) => <Editing kinds={data} organization={organization} />}</Loaded>
      )}
    </Loaded>
  )
}

function Editing({ kinds: { items, versions, allowed }, organization }: { kinds: Kinds; organization: Organization }) {
  const { me } = useSession()
  const { code, version } = route.useSearch()
  const changing = version === undefined ? undefined : versionOf(versions, version)
  const wanted = changing?.code ?? code
  const held = items.find((each) => each.code === wanted)
  // What the address names is gone, or was never here.
  const isLost = wanted === undefined ? version !== undefined : held === undefined && changing === undefined
  if (!allowed.includes('activities.saveKind') || isLost) return <Refused />
  const { id, name } = organization
  return (
    <Page
      title={titleOf(changing, held)}
      about={words.editAbout(name)}
      trail={[{ label: words.kinds, link: <Back place={id} /> }]}
    >
      <Section title={words.basics}>
        <div className="hp-pad">
          <KindEditor
            key={version ?? code ?? 'new'}
            organization={{ id, name }}
            {...{ held, changing, kinds: items, today: me.today }}
          />
        </div>
      </Section>
    </Page>
  )
}

function titleOf(changing: KindView | undefined, held: KindView | undefined): string {
  if (changing !== undefined) return words.editTitle.change(changing.name)
  return held === undefined ? words.editTitle.add : words.editTitle.own(held.name)
}

const Back = ({ place }: { place: string }) => (
  <Link to="/settings/kinds" search={{ organization: place }}>
    {words.kinds}
  </Link>
)
