import { Link } from '@tanstack/react-router'
import type { Column } from '../../../../design/data-table.tsx'
import { DataTable } from '../../../../design/data-table.tsx'
import { Light } from '../../../../design/light.tsx'
import { EmptyState } from '../../../../design/states.tsx'
import type { Output } from '../../../../platform/call.ts'
import { withLongDays } from '../../../../platform/dates.ts'
import { figure } from '../../../../platform/numbers.ts'
import { words } from '../../strings/themes/zh-CN.ts'

type View = Output<'activities.showCampaign'>
type Part = View['parts'][number]
const said = words.columns
const tones = { met: 'done', notYet: 'nearDue', free: 'notStarted' } as const

type Props = {
  readonly campaignId: string
  /** Of the whole; what nobody held gets no column. */
  readonly sums: View['sums']
  readonly parts: readonly Part[]
  readonly more: { readonly isBusy: boolean; readonly load: () => void } | undefined
}

/** What each organisation held, in the order of the tree; every number opens its records. */
export function CampaignParts({ campaignId, sums: all, parts, more }: Props) {
  if (parts.length === 0) return <EmptyState title={words.noParts} help={words.noPartsHelp} />
  const units = new Set(parts.map((each) => each.unitName))
  const columns: readonly Column<Part>[] = [
    {
      key: 'organization',
      head: said.organization,
      isName: true,
      cell: (each) => (
        <span className="hp-name">
          {each.organizationName}
          {units.size > 1 && each.unitName !== '' ? <span className="hp-quiet"> {each.unitName}</span> : null}
        </span>
      ),
    },
    {
      key: 'standing',
      head: said.standing,
      isLong: true,
      cell: (each) => (
        <>
          {each.state === 'free' ? null : <Light tone={tones[each.state]} word={words.standings[each.state]} />}{' '}
          <span className="hp-quiet">{withLongDays(each.why)}</span>
        </>
      ),
    },
    {
      key: 'sessions',
      head: said.sessions,
      isNumber: true,
      cell: ({ sums, organizationId, organizationName }) =>
        sums.sessions === 0 ? (
          '0'
        ) : (
          <Link
            to="/activities"
            search={{ campaign: campaignId, organization: organizationId }}
            aria-label={words.open(organizationName, figure(sums.sessions))}
          >
            {figure(sums.sessions)}
          </Link>
        ),
    },
    ...(['present', 'audience', 'hours'] as const)
      .filter((name) => all[name] > 0)
      .map((name) => ({ key: name, head: said[name], isNumber: true, cell: ({ sums }: Part) => figure(sums[name]) })),
  ]
  return (
    <DataTable label={words.parts} rows={parts} columns={columns} rowKey={(each) => each.organizationId} more={more} />
  )
}
