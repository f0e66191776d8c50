import { appointments, officeHolders } from './people/offices.ts'
import { samplePeople } from './people/people.ts'
import { accounts, roleGrants } from './people/sign-ins.ts'
import { buildPlan } from './plans/build.ts'
import type { PlanDraft } from './plans/draft.ts'
import { canlianPlan } from './plans/canlian/plan.ts'
import { dangxiaoPlan } from './plans/dangxiao/plan.ts'
import { gongweiPlan } from './plans/gongwei/plan.ts'
import { shuiwuPlan } from './plans/shuiwu/plan.ts'
import { yancaoPlan } from './plans/yancao/plan.ts'
import { zhujianPlan } from './plans/zhujian/plan.ts'
import { answers, priorities } from './priorities.ts'
import type { SampleCity } from './types.ts'
import { committeeTerms, organizationTree } from './units/tree.ts'

const SEED = 20260101
const TODAY = '2026-11-23'

const planDrafts: readonly PlanDraft[] = [gongweiPlan, zhujianPlan, dangxiaoPlan, shuiwuPlan, canlianPlan, yancaoPlan]

/** The whole sample city; the same on every call. */
export function sampleCity(): SampleCity {
  const people = samplePeople(SEED)
  const holders = officeHolders(people)
  return {
    today: TODAY,
    organizations: organizationTree(),
    people,
    appointments: appointments(people),
    terms: committeeTerms(),
    roles: roleGrants(holders, people),
    accounts: accounts(holders),
    priorities,
    answers,
    plans: planDrafts.map((draft) => buildPlan(draft, holders)),
  }
}
