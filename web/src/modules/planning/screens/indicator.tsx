import { Link, getRouteApi } from '@tanstack/react-router'
import { Facts, Page, Section } from '../../../design/page.tsx'
import { EmptyState } from '../../../design/states.tsx'
import type { Output } from '../../../platform/call.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useRead } from '../../../platform/use-call.ts'
import { BeforeAfter } from '../components/before-after.tsx'
import { EnterReading } from '../components/enter-reading.tsx'
import { PasteReadings } from '../components/paste-readings-section.tsx'
import { ReadingsTable } from '../components/readings-table.tsx'
import { words } from '../strings/zh-CN.ts'

const said = words.indicator
const route = getRouteApi('/indicators/$indicatorId')
type Indicator = Output<'planning.showIndicator'>

/** One figure: what exactly is counted, what it was, what it is, and every reading that says so. */
export function IndicatorScreen() {
  const { indicatorId } = route.useParams()
  const indicator = useRead('planning.showIndicator', { indicatorId })
  return <Loaded of={indicator}>{(data) => <IndicatorPage key={data.id} indicator={data} />}</Loaded>
}

function IndicatorPage({ indicator }: { indicator: Indicator }) {
  const { readings, allowed } = indicator
  const mayEnter = allowed.includes('planning.enterReadings')
  return (
    <Page
      title={indicator.name}
      about={aboutOf(indicator)}
      trail={[
        {
          label: indicator.planName,
          link: (
            <Link to="/plans/$planId" params={{ planId: indicator.planId }}>
              {indicator.planName}
            </Link>
          ),
        },
      ]}
    >
      <BeforeAfter indicator={indicator} />
      {mayEnter ? <EnterReading indicator={indicator} /> : null}
      <Section title={said.readings} note={readings.length}>
        {readings.length === 0 ? (
          <EmptyState title={said.readingsEmpty} help={said.readingsEmptyHelp} />
        ) : (
          <ReadingsTable indicator={indicator} mayCorrect={allowed.includes('planning.correctReading')} />
        )}
      </Section>
      {mayEnter ? <PasteReadings indicator={indicator} /> : null}
      <Section title={said.factsTitle}>
        <Facts items={factsOf(indicator)} />
      </Section>
    </Page>
  )
}

function aboutOf({ organizationName, objectiveName, taskName }: Indicator): string {
  const of = objectiveName ?? taskName
  return of === null ? organizationName : `${organizationName} · ${said.of(of)}`
}

const orNone = (text: string): string => (text === '' ? said.none : text)

const factsOf = (indicator: Indicator) =>
  [
    [said.facts.caliber, orNone(indicator.caliber)],
    [said.facts.source, orNone(indicator.source)],
    [said.facts.direction, said.better[indicator.direction]],
    [said.facts.aggregate, said.aggregates[indicator.aggregate]],
  ] as const
