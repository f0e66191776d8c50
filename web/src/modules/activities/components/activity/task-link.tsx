import { Link } from '@tanstack/react-router'

type Props = { readonly planId: string; readonly taskId: string; readonly name: string }

/** Opens a task in its plan. */
export function TaskLink({ planId, taskId, name }: Props) {
  return (
    <Link to="/plans/$planId" params={{ planId }} search={{ task: taskId }}>
      {name}
    </Link>
  )
}
