import * as contract from '@hepai/contract/organizations'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { initialsOf } from '../../../platform/pinyin.ts'
import { nameTaken, refuseEnded, usccOf } from '../domain/rules.ts'
import { addHistory } from '../store/history.ts'
import { lockOrganization, nameIsTaken, updateOrganization } from '../store/organization.ts'
import { refuseTakenUscc } from '../store/uscc.ts'

export const changeOrganization = command(
  contract.changeOrganization,
  async ({ input, actor, tx, platform, today, now }) => {
    const current = await lockOrganization(tx, input.organizationId)
    const grant = authorize(actor, 'organizations.manage', current)
    refuseEnded(current)
    const uscc = usccOf(input.uscc)
    if (await nameIsTaken(tx, current.parentId, input.name, current.id)) throw nameTaken(input.name)
    await refuseTakenUscc(tx, actor, uscc, current.id)
    await updateOrganization(tx, grant, current, input.version, {
      name: input.name,
      shortName: input.shortName === '' ? input.name : input.shortName,
      initials: initialsOf(input.name, 'organization'),
      uscc,
      nationalCode: input.nationalCode === '' ? null : input.nationalCode,
      establishedOn: input.establishedOn,
    })
    if (input.name !== current.name)
      await addHistory(tx, grant, [
        {
          id: platform.newId(),
          organizationId: current.id,
          change: 'renamed',
          onDay: input.onDay ?? today,
          from: { id: null, text: current.name },
          to: { id: null, text: input.name },
          reason: input.reason ?? null,
          recordedAt: now,
        },
      ])
    return {
      output: { id: current.id, version: input.version + 1 },
      audit: { grant, subjectId: current.id, change: { from: current.name, to: input.name, uscc } },
    }
  },
)
