export function TaskPanel({ taskId }: { taskId: string }) {
  return taskId
}
