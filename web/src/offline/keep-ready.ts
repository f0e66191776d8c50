import type { SignedIn } from '../platform/session.tsx'
import { query } from '../platform/call.ts'
import { readyKey } from './answers-cache.ts'

const AGAIN_AFTER = 6 * 3_600_000

/**
 * On a phone, the page for recording is kept on the device with what it is filled in from, so that a meeting can be
 * written down where there is no connection. A desk has one, and may be shared.
 */
export async function keepReady(me: SignedIn): Promise<void> {
  if (!me.permissions.includes('activities.record') || !isPhone()) return
  await navigator.serviceWorker.register('/offline.js')
  if (!isDue(me.accountId)) return
  await takenOver()
  await query('access.whoAmI', {})
  const branch = me.roles.find((each) => each.role === 'branchSecretary')?.organizationId
  if (branch !== undefined) await fetchAhead(branch)
  localStorage.setItem(readyKey, `${me.accountId} ${String(Date.now())}`)
}

const isPhone = (): boolean => 'serviceWorker' in navigator && matchMedia('(pointer: coarse)').matches

/** What is asked for before the worker stands between is not kept. */
async function takenOver(): Promise<void> {
  const { serviceWorker } = navigator
  if (serviceWorker.controller !== null) return
  await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }))
}

async function fetchAhead(branch: string): Promise<void> {
  const { items } = await query('activities.listKinds', { organizationId: branch })
  await query('organizations.showOrganization', { organizationId: branch })
  for (const kind of items) {
    if (!kind.heldBy.includes('branch') || !OFTEN.has(kind.cadence.every)) continue
    await query('activities.prepareActivity', { organizationId: branch, kindCode: kind.code, copyLast: 'true' })
  }
}

/** What a branch holds often enough to be caught by it in a cellar; the rest is kept when it was opened once. */
const OFTEN = new Set(['week', 'month', 'quarter'])

function isDue(accountId: string): boolean {
  const [whose, at] = (localStorage.getItem(readyKey) ?? '').split(' ')
  return whose !== accountId || Date.now() - Number(at) > AGAIN_AFTER
}
