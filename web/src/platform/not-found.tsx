import { Refused } from '../design/states.tsx'
import { words } from './strings/zh-CN.ts'

export function NotFound() {
  return <Refused title={words.notFound} help={words.notFoundHelp} />
}
