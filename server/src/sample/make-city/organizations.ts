import { CITY } from '../../platform/city.ts'
import { initialsOf } from '../../platform/pinyin.ts'
import { creditCodeCheck, organizationCodeCheck } from '../check-digits.ts'
import { inBatches } from '../load/context.ts'
import { luckOf, type MakeContext, madeId, twoDigits } from './context.ts'
import { type MadeOrganization, type MadeTree, organizationsOf } from './tree.ts'

const FOUNDED = '2019-01-01'
/** Years of a term: 机关党委 five, 总支 and 支部 three (domain rules of the regulations). */
const TERM_YEARS = new Map([
  ['partyCommittee', 5],
  ['generalBranch', 3],
  ['branch', 3],
])

export async function saveOrganizations(context: MakeContext, tree: MadeTree): Promise<number> {
  const { tx } = context
  const all = organizationsOf(tree)
  // Parents stand before their children, so one pass satisfies the foreign key.
  await inBatches(all, (batch) => tx.insertInto('organization').values(batch.map(rowOf)).execute())
  await inBatches(all, (batch) =>
    tx
      .insertInto('organization_history')
      .values(batch.map((one) => createdRow(context, one)))
      .execute(),
  )
  const terms = all.flatMap((one, index) => termRows(context, one, index))
  await inBatches(terms, (batch) => tx.insertInto('term').values(batch).execute())
  return all.length
}

const rowOf = (one: MadeOrganization) => ({
  city_id: CITY,
  id: one.id,
  parent_id: one.parentId,
  path: one.path,
  depth: one.depth,
  kind: one.kind,
  name: one.name,
  short_name: one.shortName,
  initials: initialsOf(one.name, 'organization'),
  uscc: one.kind === 'unit' && one.unit !== null ? creditCode(one.unit) : null,
  sort: one.sort,
  established_on: FOUNDED,
})

/** Valid check digits and a region (99) that does not exist. */
function creditCode(unit: number): string {
  const organization = String(unit + 1).padStart(8, '0')
  const body = `11990000${organization}${organizationCodeCheck(organization)}`
  return body + creditCodeCheck(body)
}

const createdRow = ({ size, at }: MakeContext, one: MadeOrganization) => ({
  city_id: CITY,
  id: madeId(size, 'history', one.id),
  organization_id: one.id,
  change: 'created' as const,
  on_day: FOUNDED,
  to_text: one.name,
  recorded_at: at,
})

/** Terms began at any time of the last years, so some are due and a few overdue. */
function termRows({ size, today }: MakeContext, one: MadeOrganization, index: number) {
  const years = TERM_YEARS.get(one.kind)
  if (years === undefined) return []
  const luck = luckOf(size, 2, index)
  const thisYear = Number(today.slice(0, 4))
  const year = thisYear - luck.between(0, years)
  const lastMonth = year === thisYear ? Math.max(1, Number(today.slice(5, 7)) - 1) : 12
  const day = `${twoDigits(luck.between(1, lastMonth))}-${twoDigits(luck.between(1, 28))}`
  return [
    {
      city_id: CITY,
      id: madeId(size, 'term', one.id),
      organization_id: one.id,
      began_on: `${String(year)}-${day}`,
      years,
      ends_on: `${String(year + years)}-${day}`,
    },
  ]
}
