import { accessCases } from './access.ts'
import { activityCases } from './activities.ts'
import { auditCases } from './audit.ts'
import { boardCases } from './board.ts'
import { importCases } from './imports.ts'
import { noticeCases } from './notices.ts'
import { organizationCases } from './organizations.ts'
import { peopleCases } from './people.ts'
import { planningCases } from './planning.ts'
import { reviewCases } from './reviews.ts'
import type { Build } from './targets.ts'
import { themeCases } from './themes.ts'

/** How to call every operation. One that is missing here fails the probes, so a new route cannot ship unprobed. */
export const builds: ReadonlyMap<string, Build> = new Map(
  Object.entries({
    ...accessCases,
    ...activityCases,
    ...auditCases,
    ...boardCases,
    ...importCases,
    ...noticeCases,
    ...organizationCases,
    ...peopleCases,
    ...planningCases,
    ...themeCases,
    ...reviewCases,
  }),
)
