import { z } from 'zod'

/** 两张皮问题, the first list of rules. */
export const DisconnectRule = z.enum(['taskWithoutBranch', 'branchWithoutLink', 'activityWithoutLink', 'itemStillOpen'])
export type DisconnectRule = z.infer<typeof DisconnectRule>
