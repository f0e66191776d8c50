import { savePriority as contract } from '@hepai/contract/planning'
import { authorizeCity } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { badField, versionConflict } from '../../../platform/refusal.ts'
import { insertPriority, lockPriority, updatePriority } from '../store/priority.ts'

export const savePriority = command(contract, async ({ input, actor, tx, platform, today }) => {
  const grant = authorizeCity(actor, 'planning.setPriorities')
  const { id: knownId, version, retired, ...words } = input
  if (knownId === undefined) {
    const id = platform.newId()
    await insertPriority(tx, grant, id, { ...words, retiredOn: retired ? today : null })
    return { output: { id, version: 1 }, audit: { grant, subjectId: id, change: { year: words.year } } }
  }
  if (version === undefined) throw badField('version', '修改时请带上版本号。请刷新页面后重试。')
  const current = await lockPriority(tx, knownId)
  const fields = { ...words, retiredOn: retired ? (current.retiredOn ?? today) : null }
  if (current.version !== version) throw versionConflict(current, { id: knownId, version, ...fields })
  const saved = await updatePriority(tx, grant, current, fields)
  return {
    output: { id: knownId, version: saved },
    audit: { grant, subjectId: knownId, change: { year: words.year, retired, version: saved } },
  }
})
