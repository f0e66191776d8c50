import { lazy } from 'react'

/** Apart from the views, so that a plan is seen before the library of the pickers is there. */
export const OwnerField = lazy(() => import('./owner-picker.tsx').then(({ OwnerPicker }) => ({ default: OwnerPicker })))
