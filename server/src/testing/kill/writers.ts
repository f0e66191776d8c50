import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { LiveClient } from '../live-client.ts'
import type { Journal, Write } from './journal.ts'

/** What the writers write about: places of a made-up city. */
export type Ground = {
  readonly branchId: string
  readonly organizationId: string
  readonly planIds: readonly string[]
  readonly indicatorIds: readonly string[]
}

const Items = z.object({ items: z.array(z.object({ id: z.string() })) })

/** Looks around as somebody would: every place comes from a list they may see. */
export async function findGround(client: LiveClient): Promise<Ground> {
  const ids = async (operation: string, input: Record<string, string>): Promise<string[]> =>
    Items.parse((await client.get(operation, input)).body).items.map((item) => item.id)
  const [branchId] = await ids('organizations.listOrganizations', { kind: 'branch' })
  const [organizationId] = await ids('organizations.listOrganizations', { kind: 'unit' })
  if (branchId === undefined || organizationId === undefined) throw new Error('the city has no branch')
  return {
    branchId,
    organizationId,
    planIds: await ids('planning.listPlans', {}),
    indicatorIds: await ids('planning.listIndicators', { limit: '200' }),
  }
}

/** Numbers the writes of a whole run, so that no two are alike. */
export type Counter = { next: number }

type Maker = (ground: Ground, number: number) => Omit<Write, 'key'>

/** One loop each; two write people, so that writes also meet at the audit chain. */
const makers: readonly Maker[] = [newPerson, newPerson, newReadings, newTask]

/** Writes as fast as the server answers, until it does not. */
export async function writeUntilKilled(
  client: LiveClient,
  ground: Ground,
  journal: Journal,
  counter: Counter,
): Promise<void> {
  await Promise.all(makers.map((make) => writeOneKind(make, client, ground, journal, counter)))
}

async function writeOneKind(
  make: Maker,
  client: LiveClient,
  ground: Ground,
  journal: Journal,
  counter: Counter,
): Promise<void> {
  for (;;) {
    counter.next += 1
    const write = { key: randomUUID(), ...make(ground, counter.next) }
    journal.asked(write)
    const answer = await client.post(write.operation, write.input, write.key).catch(() => null)
    if (answer === null) return
    journal.answered(write.key, answer.status, answer.body)
  }
}

function newPerson({ branchId }: Ground, number: number): Omit<Write, 'key'> {
  const name = `写入${String(number)}`
  return {
    operation: 'people.createPerson',
    input: { organizationId: branchId, name, memberKind: 'none' },
    effect: { kind: 'person', name },
  }
}

const READINGS_AT_ONCE = 3

/** Several rows in one command, so that half of it would be seen. */
function newReadings({ indicatorIds }: Ground, number: number): Omit<Write, 'key'> {
  const indicatorId = indicatorIds[number % indicatorIds.length] ?? ''
  const first = Math.floor(number / indicatorIds.length) * READINGS_AT_ONCE
  const days = Array.from({ length: READINGS_AT_ONCE }, (_, offset) => dayNumber(first + offset))
  return {
    operation: 'planning.enterReadings',
    input: { indicatorId, readings: days.map((occurredOn) => ({ occurredOn, value: number })) },
    effect: { kind: 'readings', indicatorId, days },
  }
}

const dayNumber = (number: number): string =>
  new Date(Date.UTC(1990, 0, 1) + number * 86_400_000).toISOString().slice(0, 10)

function newTask({ planIds, organizationId }: Ground, number: number): Omit<Write, 'key'> {
  const planId = planIds[number % planIds.length] ?? ''
  const taskId = randomUUID()
  const nothing = { parentId: null, objectiveId: null, initiativeId: null, ownerId: null, notBefore: null }
  const value = {
    ...nothing,
    kind: 'task',
    line: 'business',
    name: `写入${String(number)}`,
    organizationId,
    durationDays: 3,
    dueOn: null,
    startedOn: null,
    finishedOn: null,
    moneyPlanned: null,
    moneySpent: null,
    weight: 1,
    stage: '',
    note: '',
    sort: 1000 + number,
    branches: [],
  }
  return {
    operation: 'planning.editPlan',
    input: { planId, edits: [{ do: 'add', what: 'task', id: taskId, value }] },
    effect: { kind: 'task', planId, taskId },
  }
}
