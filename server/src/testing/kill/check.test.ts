import { expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { givenOn } from '../given.ts'
import type { LiveAnswer, LiveClient } from '../live-client.ts'
import { testPlatform } from '../platform.ts'
import { checkAnswered, checkBooks, checkUnanswered, noFindings } from './check.ts'
import type { Write } from './journal.ts'

const personWrite = (name: string): Write => ({
  key: newId(),
  operation: 'people.createPerson',
  input: {},
  effect: { kind: 'person', name },
})

const always = (answer: LiveAnswer): LiveClient => ({
  cookie: '',
  get: () => Promise.resolve(answer),
  post: () => Promise.resolve(answer),
})

test('an acknowledged write that cannot be read is found', async () => {
  const found = noFindings()
  const answered = [{ write: personWrite('甲'), status: 200, body: { id: newId() } }]
  await checkAnswered(always({ status: 404, body: {} }), answered, found)
  expect(found.lost).toHaveLength(1)
})

test('an effect without its idempotency key is found as half done', async () => {
  const test = await testPlatform()
  const given = givenOn(test)
  await given.person({ name: '甲', organization: await given.organization() })
  const found = noFindings()
  const told = { answered: [], unanswered: [personWrite('甲')] }
  await checkUnanswered(test.database.db, always({ status: 200, body: {} }), told, found)
  expect(found.halfDone).toHaveLength(1)
  await test.close()
})

test('a retry that does it a second time, or not at all, is found', async () => {
  const test = await testPlatform()
  const given = givenOn(test)
  const home = await given.organization()
  const doesNothing = always({ status: 200, body: {} })
  const doesItTwice: LiveClient = {
    ...doesNothing,
    post: async () => {
      await given.person({ name: '乙', organization: home })
      await given.person({ name: '乙', organization: home })
      return { status: 200, body: {} }
    },
  }
  const found = noFindings()
  const db = test.database.db
  await checkUnanswered(db, doesItTwice, { answered: [], unanswered: [personWrite('乙')] }, found)
  await checkUnanswered(db, doesNothing, { answered: [], unanswered: [personWrite('丙')] }, found)
  expect(found.doubled).toHaveLength(2)
  await test.close()
})

test('a key without its audit entry is found', async () => {
  const test = await testPlatform()
  const db = test.database.db
  const key = { account_id: newId(), key: 'k', operation: 'people.createPerson', body_hash: '' }
  await db
    .insertInto('idempotency_key')
    .values({ ...key, created_at: test.clock.now() })
    .execute()
  const found = noFindings()
  await checkBooks(db, found)
  expect(found.halfDone).toEqual(['people.createPerson: 1 keys but 0 audit entries'])
  await test.close()
})
