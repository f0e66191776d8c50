import { CITY } from '../../platform/city.ts'
import { pathSegment } from '../../platform/ids.ts'
import { initialsOf } from '../../platform/pinyin.ts'
import type { SampleOrganization } from '../types.ts'
import { inBatches, known, type LoadContext } from './context.ts'
import { sampleId } from './ids.ts'

export type Placed = { readonly id: string; readonly path: string; readonly depth: number; readonly name: string }
export type PlacedBySlug = ReadonlyMap<string, Placed>

/** Every day before this is history to the sample. */
const FOUNDED = '2019-01-01'

export async function loadOrganizations(context: LoadContext): Promise<PlacedBySlug> {
  const placed = placeAll(context.city.organizations)
  const rows = context.city.organizations.map((one) => rowOf(one, placed, context))
  // Parents stand before their children in the data, so one pass satisfies the foreign key.
  await inBatches(rows, (batch) => context.tx.insertInto('organization').values(batch).execute())
  await inBatches(context.city.organizations, (batch) =>
    context.tx
      .insertInto('organization_history')
      .values(batch.map((one) => createdRow(known(placed, one.slug), context)))
      .execute(),
  )
  await loadTerms(context, placed)
  return placed
}

function placeAll(organizations: readonly SampleOrganization[]): PlacedBySlug {
  const placed = new Map<string, Placed>()
  for (const one of organizations) {
    const id = sampleId('organization', one.slug)
    const parent = one.parent === null ? null : known(placed, one.parent)
    placed.set(one.slug, {
      id,
      path: `${parent?.path ?? '/'}${pathSegment(id)}/`,
      depth: (parent?.depth ?? 0) + 1,
      name: one.name,
    })
  }
  return placed
}

function rowOf(one: SampleOrganization, placed: PlacedBySlug, context: LoadContext) {
  const { id, path, depth } = known(placed, one.slug)
  return {
    city_id: CITY,
    id,
    parent_id: one.parent === null ? null : known(placed, one.parent).id,
    path,
    depth,
    kind: one.kind,
    name: one.name,
    short_name: one.shortName,
    initials: initialsOf(one.name, 'organization'),
    uscc: one.uscc,
    sort: one.order,
    established_on: context.day(FOUNDED),
  }
}

const createdRow = (one: Placed, { at, day, platform }: LoadContext) => ({
  city_id: CITY,
  id: platform.newId(),
  organization_id: one.id,
  change: 'created' as const,
  on_day: day(FOUNDED),
  to_text: one.name,
  recorded_at: at,
})

async function loadTerms({ tx, city, day }: LoadContext, placed: PlacedBySlug): Promise<void> {
  const rows = city.terms.map((term) => ({
    city_id: CITY,
    id: sampleId('term', term.organization),
    organization_id: known(placed, term.organization).id,
    began_on: day(term.startedOn),
    years: Number(term.dueOn.slice(0, 4)) - Number(term.startedOn.slice(0, 4)),
    ends_on: day(term.dueOn),
  }))
  await inBatches(rows, (batch) => tx.insertInto('term').values(batch).execute())
}
