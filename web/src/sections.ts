import { lazy } from 'react'

/** What modules show on the pages of others, loaded when such a page is opened. */
export const organizationSections = [
  lazy(() =>
    import('./modules/activities/components/place-disconnects.tsx').then((loaded) => ({
      default: loaded.PlaceDisconnects,
    })),
  ),
] as const
