import { EmptyState } from '../design/states.tsx'
import { words } from './strings/zh-CN.ts'

export function NotFound() {
  return <EmptyState title={words.notFound} help={words.notFoundHelp} />
}
