import { z } from 'zod'
import { signInLive } from '../../server/src/testing/live-client.ts'

/** One call of one operation by one person. */
export type Case = {
  readonly name: string
  readonly operation: string
  readonly input: Readonly<Record<string, string>>
  readonly cookie: string
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
  const of = (cookie: string) => (operation: string, scope: string, input: Record<string, string>) => ({
    name: scope === '' ? operation : `${operation} (${scope})`,
    operation,
    input,
    cookie,
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
    byOffice('board.listTodo', 'unit', {}),
    byOffice('access.whoAmI', '', {}),
  ]
}
