import type { SchemeView } from '@hepai/contract/reviews-shapes'
import { Link, getRouteApi } from '@tanstack/react-router'
import { Page, Section } from '../../../design/page.tsx'
import { Refused } from '../../../design/states.tsx'
import type { Output } from '../../../platform/call.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useSession } from '../../../platform/session.tsx'
import { useRead } from '../../../platform/use-call.ts'
import { usePlace } from '../../../platform/use-place.ts'
import { SchemeEditor } from '../components/schemes/scheme-editor.tsx'
import { words } from '../strings/schemes/zh-CN.ts'

type Organization = { readonly id: string; readonly name: string }
const route = getRouteApi('/settings/review-schemes/edit')

/** A local version of the scheme of one kind, or a saved version put right. */
export function SchemeScreen() {
  const { organization } = route.useSearch()
  const place = usePlace(organization)
  return place === undefined ? <Refused /> : <SchemeOf place={place} />
}

function SchemeOf({ place }: { place: string }) {
  const schemes = useRead('reviews.showScheme', { organizationId: place })
  const holder = useRead('organizations.showOrganization', { organizationId: place })
  return (
    <Loaded of={schemes}>
      {(data) => (
        <Loaded of={holder}>{({ organization }) => <Editing schemes={data} organization={organization} />}</Loaded>
      )}
    </Loaded>
  )
}

type EditingProps = { readonly schemes: Output<'reviews.showScheme'>; readonly organization: Organization }

function Editing({ schemes: { items, versions, allowed }, organization: { id, name } }: EditingProps) {
  const { me } = useSession()
  const { kind, version } = route.useSearch()
  const changing = versions.find((each) => each.id === version && each.organizationId === id)
  const before: SchemeView | undefined = version === undefined ? items.find((each) => each.kind === kind) : changing
  // What the address names is gone, or was never here.
  if (!allowed.includes('reviews.saveScheme') || before === undefined) return <Refused />
  const kindName = words.kinds[before.kind]
  return (
    <Page
      title={changing === undefined ? words.editTitle.own(kindName) : words.editTitle.change(kindName)}
      about={words.editAbout(name)}
      trail={[{ label: words.schemes, link: <Back place={id} /> }]}
    >
      <Section title={words.basics}>
        <div className="hp-pad">
          <SchemeEditor
            key={version ?? before.kind}
            organizationId={id}
            before={before}
            changing={changing}
            today={me.today}
          />
        </div>
      </Section>
    </Page>
  )
}

const Back = ({ place }: { place: string }) => (
  <Link to="/settings/review-schemes" search={{ organization: place }}>
    {words.schemes}
  </Link>
)
