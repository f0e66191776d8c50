import * as contract from '@hepai/contract/organizations'
import { authorize } from '../../../platform/grant.ts'
import { pathSegment } from '../../../platform/ids.ts'
import { command } from '../../../platform/operations.ts'
import { initialsOf } from '../../../platform/pinyin.ts'
import { pathUnder } from '../domain/path.ts'
import { nameTaken, refuseEnded, refuseNotUnder, usccOf } from '../domain/rules.ts'
import { addHistory } from '../store/history.ts'
import { insertOrganization, lockOrganization, nameIsTaken } from '../store/organization.ts'
import { refuseTakenUscc } from '../store/uscc.ts'

export const createOrganization = command(
  contract.createOrganization,
  async ({ input, actor, tx, platform, today, now }) => {
    const parent = await lockOrganization(tx, input.parentId)
    const grant = authorize(actor, 'organizations.manage', parent)
    refuseEnded(parent)
    refuseNotUnder(input.kind, parent.kind)
    const uscc = usccOf(input.uscc)
    if (await nameIsTaken(tx, parent.id, input.name)) throw nameTaken(input.name)
    await refuseTakenUscc(tx, actor, uscc)
    const id = platform.newId()
    await insertOrganization(tx, grant, {
      id,
      parentId: parent.id,
      path: pathUnder(parent.path, pathSegment(id)),
      depth: parent.depth + 1,
      kind: input.kind,
      name: input.name,
      shortName: shortNameOf(input),
      initials: initialsOf(input.name, 'organization'),
      uscc,
      nationalCode: blankToNull(input.nationalCode),
      establishedOn: input.establishedOn ?? null,
    })
    await addHistory(tx, grant, [
      {
        id: platform.newId(),
        organizationId: id,
        change: 'created',
        onDay: input.establishedOn ?? today,
        to: { id: parent.id, text: parent.name },
        recordedAt: now,
      },
    ])
    return {
      output: { id, version: 1 },
      audit: { grant, subjectId: id, change: { kind: input.kind, name: input.name, parentId: parent.id } },
    }
  },
)

const shortNameOf = (input: { readonly name: string; readonly shortName?: string | undefined }): string =>
  blankToNull(input.shortName) ?? input.name

const blankToNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text)
