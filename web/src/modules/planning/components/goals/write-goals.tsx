import { Button } from '../../../../design/button.tsx'
import { words } from '../../strings/goals/zh-CN.ts'
import { usePlan } from '../plan-context.ts'
import { firstGoal } from './goal-place.ts'

/** The first step of an empty plan. */
export function WriteGoals() {
  const { mayEdit, setSearch } = usePlan()
  if (!mayEdit) return null
  return <Button onClick={() => setSearch({ goals: firstGoal, task: undefined })}>{words.writeFirst}</Button>
}
