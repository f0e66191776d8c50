import { z } from 'zod'
import { type LiveClient, signInLive } from '../../server/src/testing/live-client.ts'
import { recordOfForty, TITLE } from './recording.ts'

/** One call of one operation by one person. */
export type Case = {
  readonly name: string
  readonly operation: string
  readonly input: Readonly<Record<string, string>>
  readonly cookie: string
  /** Whether it must also be answered within a fixed time. */
  readonly isLimited: boolean
}

const Items = z.object({ items: z.array(z.object({ id: z.string() })) })

/** List and detail operations as a unit's party office, the city's committee and the auditor call them. */
export async function casesOn(url: string): Promise<Case[]> {
  const [office, committee, auditor] = await Promise.all(
    ['city.dangwei', 'city.gongwei', 'city.auditor'].map((account) => signInLive(url, account)),
  )
  if (office === undefined || committee === undefined || auditor === undefined) throw new Error('nobody signed in')
  const firstOf = async (operation: string, input: Record<string, string>): Promise<string> => {
    const [first] = Items.parse((await office.get(operation, input)).body).items
    if (first === undefined) throw new Error(`${operation} lists nothing`)
    return first.id
  }
  const unit = await firstOf('organizations.listOrganizations', { kind: 'unit' })
  const branch = await firstOf('organizations.listOrganizations', { kind: 'branch' })
  const person = await firstOf('people.listPeople', { organizationId: branch })
  const plan = await firstOf('planning.listPlans', {})
  const indicator = await firstOf('planning.listIndicators', {})
  const committees = { underId: unit, kind: 'partyCommittee' }
  const partyCommittee = await firstOf('organizations.listOrganizations', committees)
  const activity = await largeActivity(office, branch)
  const month = new Date().toISOString().slice(0, 7)
  const of = (cookie: string) => (operation: string, scope: string, input: Record<string, string>) => ({
    name: scope === '' ? operation : `${operation} (${scope})`,
    operation,
    input,
    cookie,
    isLimited: operation.startsWith('activities.'),
  })
  const [byOffice, byCommittee, byAuditor] = [of(office.cookie), of(committee.cookie), of(auditor.cookie)]
  return [
    byOffice('organizations.listOrganizations', 'unit', { underId: unit }),
    byOffice('people.listPeople', 'branch', { organizationId: branch }),
    byOffice('people.listPeople', 'unit', {}),
    byCommittee('people.listPeople', 'city', {}),
    byOffice('people.showPerson', '', { personId: person }),
    byOffice('planning.listPlans', 'unit', {}),
    byCommittee('planning.listPlans', 'city', {}),
    byOffice('planning.showPlan', '60 tasks', { planId: plan }),
    byOffice('planning.listIndicators', 'unit', {}),
    byCommittee('planning.listIndicators', 'city', {}),
    byOffice('planning.showIndicator', '', { indicatorId: indicator }),
    byAuditor('audit.listEntries', '', {}),
    byOffice('activities.listDuties', '12 branches', { organizationId: partyCommittee, month, limit: '14' }),
    byOffice('activities.listActivities', 'unit', { limit: '50' }),
    byCommittee('activities.listActivities', 'city', { limit: '50' }),
    byOffice('activities.showActivity', '40 attended', { activityId: activity }),
    byOffice('activities.listActivities', 'words in minutes, unit', { search: '电梯加装', limit: '50' }),
    byCommittee('activities.listActivities', 'words in minutes, city', { search: '窗口复核电梯加装', limit: '50' }),
    byOffice('board.listTodo', 'unit', {}),
    byCommittee('board.listTodo', 'city', {}),
    byOffice('access.whoAmI', '', {}),
  ]
}

/** A record with forty names on its list, made once and found again in later runs. */
async function largeActivity(office: LiveClient, organizationId: string): Promise<string> {
  const recorded = await office.post('activities.recordActivity', await recordOfForty(office, organizationId, 0))
  if (recorded.status === 200) return z.object({ id: z.string() }).parse(recorded.body).id
  const found = await office.get('activities.listActivities', { organizationId, search: TITLE })
  const [first] = Items.parse(found.body).items
  if (first === undefined) throw new Error(`no record of forty: ${JSON.stringify(recorded.body)}`)
  return first.id
}
