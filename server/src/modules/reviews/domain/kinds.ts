import type { OrganizationKind } from '@hepai/contract/organizations'
import type { ReviewKind, ReviewState } from '@hepai/contract/reviews-shapes'

export type StoredKind = { readonly kind: ReviewKind; readonly state: ReviewState }

/** Who holds a kind of review, and as which kind of activity its meeting is recorded. */
type HeldAs = {
  readonly heldBy: OrganizationKind
  readonly activity: string
  /** The kind it may be held together with, so that one meeting meets both duties. */
  readonly joint: string | null
  readonly agenda: readonly string[]
}

export const heldAs: Readonly<Record<ReviewKind, HeldAs>> = {
  memberReview: {
    ...{ heldBy: 'branch', activity: 'member_review', joint: 'org_life_meeting' },
    agenda: ['个人自评', '党员互评', '民主测评'],
  },
  orgLife: {
    ...{ heldBy: 'branch', activity: 'org_life_meeting', joint: 'member_review' },
    agenda: ['通报上次整改', '对照检查', '批评与自我批评'],
  },
  dualReport: {
    ...{ heldBy: 'branch', activity: 'dual_report', joint: 'org_life_meeting' },
    agenda: ['述职', '点评', '民主测评'],
  },
  secretaryReview: {
    ...{ heldBy: 'partyCommittee', activity: 'secretary_review', joint: null },
    agenda: ['书记述职', '逐一点评', '民主测评'],
  },
}
