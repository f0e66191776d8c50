import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../platform/root-route.tsx'

const mine = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notices',
  component: lazyRouteComponent(() => import('./screens/mine.tsx'), 'MineScreen'),
})

const sent = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notices/sent',
  component: lazyRouteComponent(() => import('./screens/sent.tsx'), 'SentScreen'),
})

const newNotice = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notices/new',
  component: lazyRouteComponent(() => import('./screens/new-notice.tsx'), 'NewNoticeScreen'),
})

const sentNotice = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notices/sent/$noticeId',
  component: lazyRouteComponent(() => import('./screens/sent-notice.tsx'), 'SentNoticeScreen'),
})

const notice = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notices/$noticeId',
  component: lazyRouteComponent(() => import('./screens/notice.tsx'), 'NoticeScreen'),
})

const reminders = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/reminders',
  component: lazyRouteComponent(() => import('./screens/reminders.tsx'), 'RemindersScreen'),
})

export const noticesRoutes = [mine, sent, newNotice, sentNotice, notice, reminders] as const
