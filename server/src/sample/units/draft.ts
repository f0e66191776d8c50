/** How a unit of the sample city is written down; units/tree.ts turns it into organisations. */
export interface DepartmentDraft {
  readonly slug: string
  readonly name: string
  readonly head: string
  readonly size: number
  readonly branch: string
}

export interface BranchDraft {
  readonly slug: string
  readonly name: string
  /** A 党总支 between 机关党委 and the branch. */
  readonly under?: string
  readonly termStart: string
  readonly groups?: number
  /** Members who are in no department: retired staff, residents, shopkeepers. */
  readonly others?: { readonly size: number; readonly post: string; readonly retired: boolean }
}

export interface UnitDraft {
  readonly slug: string
  readonly name: string
  readonly shortName: string
  /** First two characters of the credit code: registering authority and kind of body. */
  readonly usccHead: string
  readonly leadingGroup: { readonly name: string; readonly posts: readonly string[]; readonly branch: string }
  readonly partyCommittee: { readonly name: string; readonly termStart: string; readonly office: string }
  readonly generalBranches: readonly { readonly slug: string; readonly name: string; readonly termStart: string }[]
  readonly departments: readonly DepartmentDraft[]
  readonly branches: readonly BranchDraft[]
}
