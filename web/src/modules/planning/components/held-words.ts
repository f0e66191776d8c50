import { longDay } from '../../../platform/dates.ts'
import type { Held } from '../layout/held-back.ts'
import type { Tree } from '../layout/tree-rows.ts'
import { words } from '../strings/plan/zh-CN.ts'

/** Why a task cannot begin so early, and what to do. */
export const heldWords = ({ because, taskId, earliest }: Held, tree: Tree): string =>
  words.heldBack[because](tree.byId.get(taskId ?? '')?.name ?? '', longDay(earliest))
