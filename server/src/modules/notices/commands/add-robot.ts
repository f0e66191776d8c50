import * as contract from '@hepai/contract/notices'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { lockOrganization } from '../../organizations/index.ts'
import { readRobotAddress } from '../domain/robot-address.ts'
import { insertRobot, robotsInUse } from '../store/robot.ts'

export const addRobot = command(contract.addRobot, async ({ input, actor, tx, platform, now }) => {
  const { organizationId, kind, name, address, secret } = input
  const place = await lockOrganization(tx, organizationId)
  const grant = authorize(actor, 'notices.manageRobots', place)
  const read = readRobotAddress(kind, address, platform.outgoing.robotHosts)
  if (!read.isGood) throw new Refusal('notices.robotAddressRefused', { reason: read.reason })
  if (kind === 'dingtalk' && secret === '') throw new Refusal('notices.robotSecretMissing')
  const { crypto } = platform
  const own = await robotsInUse(tx).where('robot.organization_id', '=', place.id).execute()
  const same = own.find((one) => crypto.decrypt('robot.address', one.addressCipher) === read.url.href)
  if (same !== undefined) throw new Refusal('notices.robotAlreadyThere', { organization: place.name, name: same.name })
  const id = platform.newId()
  const secretCipher = kind === 'dingtalk' ? crypto.encrypt('robot.secret', secret) : null
  await insertRobot(tx, grant, {
    id,
    kind,
    name,
    addressCipher: crypto.encrypt('robot.address', read.url.href),
    secretCipher,
    at: now,
  })
  return { output: { id }, audit: { grant, subjectId: id, change: { kind } } }
})
