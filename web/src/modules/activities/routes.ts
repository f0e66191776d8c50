import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../platform/root-route.tsx'
import { choiceParam, optional, textParam, yearParam } from '../../platform/search-params.ts'

type Search = Readonly<Record<string, unknown>>
const dayPattern = /^\d{4}-\d{2}-\d{2}$/u
const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/u

const matching = (raw: Search, key: string, pattern: RegExp): string | undefined => {
  const value = textParam(raw, key)
  return value !== undefined && pattern.test(value) ? value : undefined
}

const duties = createRoute({
  getParentRoute: () => rootRoute,
  path: '/duties',
  validateSearch: (raw: Search) =>
    optional({
      organization: textParam(raw, 'organization'),
      month: matching(raw, 'month', monthPattern),
      show: choiceParam(raw, 'show', ['open']),
    }),
  component: lazyRouteComponent(() => import('./screens/duties.tsx'), 'DutiesScreen'),
})

const dutyYear = createRoute({
  getParentRoute: () => rootRoute,
  path: '/duties/year',
  validateSearch: (raw: Search) =>
    optional({ organization: textParam(raw, 'organization'), year: yearParam(raw, 'year') }),
  component: lazyRouteComponent(() => import('./screens/duty-year.tsx'), 'DutyYearScreen'),
})

const activities = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activities',
  validateSearch: (raw: Search) =>
    optional({
      organization: textParam(raw, 'organization'),
      kind: textParam(raw, 'kind'),
      from: matching(raw, 'from', dayPattern),
      to: matching(raw, 'to', dayPattern),
      linked: choiceParam(raw, 'linked', ['yes', 'no']),
      campaign: textParam(raw, 'campaign'),
      search: textParam(raw, 'search'),
    }),
  component: lazyRouteComponent(() => import('./screens/activities.tsx'), 'ActivitiesScreen'),
})

const newActivity = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activities/new',
  validateSearch: (raw: Search) =>
    optional({
      kind: textParam(raw, 'kind'),
      organization: textParam(raw, 'organization'),
      /** `last`, or the id of the one to copy. */
      copy: textParam(raw, 'copy'),
      /** A day of the earlier period that is recorded late. */
      on: matching(raw, 'on', dayPattern),
    }),
  component: lazyRouteComponent(() => import('./screens/new-activity.tsx'), 'NewActivityScreen'),
})

const kinds = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/kinds',
  validateSearch: (raw: Search) => optional({ organization: textParam(raw, 'organization') }),
  component: lazyRouteComponent(() => import('./screens/kinds.tsx'), 'KindsScreen'),
})

const kind = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/kinds/edit',
  validateSearch: (raw: Search) =>
    optional({
      organization: textParam(raw, 'organization'),
      /** The kind to set a version of. */
      code: textParam(raw, 'code'),
      /** The saved version to change. */
      version: textParam(raw, 'version'),
    }),
  component: lazyRouteComponent(() => import('./screens/kind.tsx'), 'KindScreen'),
})

const activity = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activities/$activityId',
  component: lazyRouteComponent(() => import('./screens/activity.tsx'), 'ActivityScreen'),
})

const campaigns = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activities/campaigns',
  validateSearch: (raw: Search) =>
    optional({ organization: textParam(raw, 'organization'), act: choiceParam(raw, 'act', ['new']) }),
  component: lazyRouteComponent(() => import('./screens/campaigns.tsx'), 'CampaignsScreen'),
})

const campaign = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activities/campaigns/$campaignId',
  validateSearch: (raw: Search) => optional({ organization: textParam(raw, 'organization') }),
  component: lazyRouteComponent(() => import('./screens/campaign.tsx'), 'CampaignScreen'),
})

const topics = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activities/topics',
  validateSearch: (raw: Search) =>
    optional({
      organization: textParam(raw, 'organization'),
      stage: choiceParam(raw, 'stage', ['asked', 'found', 'adopted', 'carried']),
      search: textParam(raw, 'search'),
      act: choiceParam(raw, 'act', ['new']),
      /** The activity that a new topic begins with. */
      activity: textParam(raw, 'activity'),
    }),
  component: lazyRouteComponent(() => import('./screens/topics.tsx'), 'TopicsScreen'),
})

const topic = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activities/topics/$topicId',
  component: lazyRouteComponent(() => import('./screens/topic.tsx'), 'TopicScreen'),
})

const leaves = createRoute({
  getParentRoute: () => rootRoute,
  path: '/leaves',
  validateSearch: (raw: Search) => optional({ organization: textParam(raw, 'organization') }),
  component: lazyRouteComponent(() => import('./screens/leaves.tsx'), 'LeavesScreen'),
})

export const activitiesRoutes = [
  duties,
  dutyYear,
  activities,
  newActivity,
  kinds,
  kind,
  activity,
  campaigns,
  campaign,
  topics,
  topic,
  leaves,
] as const
