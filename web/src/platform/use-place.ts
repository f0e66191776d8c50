import { useSession } from './session.tsx'

/** Where a person stands in organisation life: the branch of its secretary, else the unit, else what the role is held on. */
export function usePlace(chosen: string | undefined): string | undefined {
  const { me, unit } = useSession()
  const own = me.roles.find((each) => each.role === 'branchSecretary')?.organizationId
  return chosen ?? own ?? unit?.id ?? me.roles[0]?.organizationId
}
