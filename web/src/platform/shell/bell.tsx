import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Icon } from '../../design/icons.tsx'
import { query } from '../call.ts'
import { words } from '../strings/zh-CN.ts'

const everyMs = 60_000

/** How many of one's own messages are unread, leading to them. */
export function Bell() {
  const { data } = useQuery({
    queryKey: ['notices.listMessages', 'bell'],
    queryFn: ({ signal }) => query('notices.listMessages', { limit: 1 }, { signal }),
    refetchInterval: everyMs,
    refetchOnWindowFocus: true,
  })
  const unread = data?.unread ?? 0
  return (
    <Link to="/notices" className="hp-bell" aria-label={words.messages(unread)}>
      <Icon name="bell" size={18} />
      {unread === 0 ? null : <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>}
    </Link>
  )
}
