import type { Bound } from '../platform/operations.ts'
import { accessOperations } from './access/index.ts'
import { activitiesOperations } from './activities/index.ts'
import { auditOperations } from './audit/index.ts'
import { boardOperations } from './board/index.ts'
import { importsOperations } from './imports/index.ts'
import { noticesOperations } from './notices/index.ts'
import { organizationsOperations } from './organizations/index.ts'
import { peopleOperations } from './people/index.ts'
import { planningOperations } from './planning/index.ts'
import { reviewsOperations } from './reviews/index.ts'

/** Every bound operation of every module, in the order of the modules; routes, API document and probes are made from it. */
export const allOperations: readonly Bound[] = [
  ...organizationsOperations,
  ...peopleOperations,
  ...accessOperations,
  ...auditOperations,
  ...importsOperations,
  ...noticesOperations,
  ...planningOperations,
  ...activitiesOperations,
  ...reviewsOperations,
  ...boardOperations,
]
