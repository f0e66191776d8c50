import type { Platform } from '../../../platform/platform.ts'
import { type Column, compact, headerOf, placesOf } from '../../imports/index.ts'
import { type Organization, openOrganizations } from '../../organizations/index.ts'
import { kindsOn } from '../domain/kinds.ts'
import { type LedgerPlan, type LedgerRow, type LedgerWorld, planLedger } from '../domain/ledger.ts'
import { loadKinds } from '../store/kinds.ts'
import { meetingsBeneath } from '../store/ledger.ts'

/** What importing the rows of a ledger under an organisation would do, as things stand now. */
export async function planRows(
  db: Platform['db'],
  under: Organization,
  ledger: { readonly columns: readonly Column[]; readonly records: readonly LedgerRow[] },
  today: string,
): Promise<LedgerPlan> {
  const places = placesOf(await openOrganizations(db, under.path))
  const versions = await loadKinds(db)
  const days = ledger.records.map((record) => record.day)
  return planLedger(ledger.records, {
    placeOf: placeFinder(places, under),
    kindsOf: (place, day) => kindsOn(versions, place.path, day),
    meetings: await meetingsBeneath(db, under.path, days),
    today,
    headerOf: (field) => headerOf(ledger.columns, field),
    compact,
  })
}

const placeFinder =
  (places: ReturnType<typeof placesOf>, under: Organization): LedgerWorld['placeOf'] =>
  (name) => {
    if (name === null) return { place: under }
    const found = places.find(name)
    if ('place' in found) return found
    if ('none' in found)
      return { wrong: { what: `${under.name}及下级没有这个组织`, mend: '请写成系统中已有的组织名称。' } }
    const names = found.several.map((place) => places.nameOf(place)).join('、')
    return { wrong: { what: '有几个同名的组织', mend: `请写成其中之一：${names}。` } }
  }
