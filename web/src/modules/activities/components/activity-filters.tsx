import { type ReactNode, useCallback } from 'react'
import { FilterChoice, FilterDay, FilterLine, FilterText, MoreFilters } from '../../../design/filters.tsx'
import { useRead } from '../../../platform/use-call.ts'
import { words as themes } from '../strings/themes/zh-CN.ts'
import { words } from '../strings/zh-CN.ts'
import { OrganizationChoice } from '../../../platform/pickers/organization-choice.tsx'

type Linked = 'yes' | 'no'
type Filters = {
  readonly organization?: string | undefined
  readonly kind?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly linked?: Linked | undefined
  readonly campaign?: string | undefined
  readonly search?: string | undefined
}
type Props = {
  readonly place: string
  readonly filters: Filters
  readonly onChange: (next: Filters) => void
  readonly count: number
  readonly isMore: boolean
  readonly tools: ReactNode
}
const linkedOf = (value: string): Linked | undefined => (value === 'yes' || value === 'no' ? value : undefined)

/** Filters as a sentence: whose, which kind, from when to when, linked or not. */
export function ActivityFilters({ place, filters, onChange, count, isMore, tools }: Props) {
  const kinds = useRead('activities.listKinds', { organizationId: place })
  const setSearch = useCallback((text: string) => onChange({ search: text || undefined }), [onChange])
  return (
    <FilterLine count={count} isMore={isMore} list="activities" tools={tools}>
      <FilterText label={words.findActivity} value={filters.search ?? ''} onChange={setSearch} />
      <OrganizationChoice value={place} onChange={(organization) => onChange({ organization })} />
      <FilterChoice
        label={words.kind}
        value={filters.kind ?? ''}
        choices={[
          { value: '', label: words.allKinds },
          ...(kinds.data?.items ?? []).map((each) => ({ value: each.code, label: each.name })),
        ]}
        onChange={(kind) => onChange({ kind: kind || undefined })}
      />
      <MoreFilters used={usedOf(filters)}>
        <CampaignFilter place={place} value={filters.campaign ?? ''} onChange={onChange} />
        <FilterDay
          label={words.from}
          value={filters.from ?? ''}
          onChange={(day) => onChange({ from: day || undefined })}
        />
        <FilterDay label={words.to} value={filters.to ?? ''} onChange={(day) => onChange({ to: day || undefined })} />
        <FilterChoice
          label={words.linkFilter}
          value={filters.linked ?? ''}
          choices={[
            { value: '', label: words.linkedOrNot },
            { value: 'yes', label: words.onlyLinked },
            { value: 'no', label: words.onlyUnlinked },
          ]}
          onChange={(value) => onChange({ linked: linkedOf(value) })}
        />
      </MoreFilters>
    </FilterLine>
  )
}

const usedOf = ({ campaign, from, to, linked }: Filters): number =>
  [campaign, from, to, linked].filter((each) => each !== undefined).length

type CampaignProps = Pick<Props, 'place' | 'onChange'> & { readonly value: string }

function CampaignFilter({ place, value, onChange }: CampaignProps) {
  const campaigns = useRead('activities.listCampaigns', { organizationId: place, limit: 100 })
  const items = campaigns.data?.items ?? []
  if (items.length === 0) return null
  return (
    <FilterChoice
      label={themes.campaign}
      value={value}
      choices={[
        { value: '', label: themes.allCampaigns },
        ...items.map((each) => ({ value: each.id, label: each.name })),
      ]}
      onChange={(campaign) => onChange({ campaign: campaign || undefined })}
    />
  )
}
