import { after } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database/in-transaction.ts'
import { authorizeSystem } from '../../platform/grant.ts'
import type { Job } from '../../platform/jobs.ts'
import type { Platform } from '../../platform/platform.ts'
import { type GroupFact, type NewMessage, announce, isWorking, tellGroups } from '../notices/index.ts'
import type { Duty } from './domain/duties.ts'
import { DRAFT_DAYS } from './domain/drafts.ts'
import { type Stage, reminderWords, stageOn } from './domain/reminders.ts'
import { concernedWith } from './queries/concerned.ts'
import { type Owed, owedBy } from './queries/owed.ts'
import { deleteOldDrafts } from './store/drafts.ts'
import { indexSomeWords } from './store/index-words.ts'

const DAY = 86_400_000
const AT_ONCE = 200

/** Records of before an upgrade are found some minutes after it; with nothing to do this is one look into a small index. */
const indexWords: Job = {
  name: 'activities.index-words',
  schedule: '*/5 * * * *',
  run: async (platform) => {
    const next = () => inTransaction(platform.db, (tx) => indexSomeWords(tx, AT_ONCE), platform.chance)
    while ((await next()) === AT_ONCE);
  },
}

export const activitiesJobs: readonly Job[] = [
  indexWords,
  { name: 'activities.announce-duties', schedule: '10 8 * * *', run: announceDuties },
  {
    name: 'activities.drop-old-drafts',
    schedule: '35 3 * * *',
    run: (platform) => deleteOldDrafts(platform.db, after(platform.clock.now(), -DRAFT_DAYS * DAY)),
  },
]

type Days = { readonly today: string; readonly before: string; readonly left: (day: string, dueOn: string) => number }
type Announced = { readonly owed: Owed; readonly duty: Duty; readonly stage: Stage; readonly isNew: boolean }

/** On working days: what falls due within a week, today, or has become late; each stage is told once. */
async function announceDuties(platform: Platform): Promise<void> {
  const { db, clock, dayOf, chance, calendar } = platform
  const now = clock.now()
  const today = dayOf(now)
  const working = await calendar.workingDays()
  if (!isWorking(today, working)) return
  const days = daysAround(today, working)
  const owed = await owedBy(platform, { beneath: ['/'], kinds: partyKinds }, today)
  const found = owed.flatMap((one) => announcedOf(one, days))
  const concerned = await concernedWith(
    db,
    found.map((one) => placeOf(one.owed)),
    today,
  )
  const messages = found.flatMap((one) =>
    [...new Set(concerned(placeOf(one.owed)).map((person) => person.accountId))].map((account) =>
      messageOf(one, account),
    ),
  )
  const grant = authorizeSystem('notices.send', null)
  await inTransaction(
    db,
    async (tx) => {
      await announce(tx, grant, platform, messages, now)
      await tellGroups(tx, grant, platform, found.filter((one) => one.isNew).map(groupFactOf), now)
    },
    chance,
  )
}

const partyKinds = ['branch', 'generalBranch', 'partyGroup', 'partyCommittee', 'leadingGroup'] as const

function daysAround(today: string, working: readonly string[]): Days {
  const index = new Map(working.map((day, place) => [day, place]))
  const before = working[(index.get(today) ?? 0) - 1] ?? today
  return { today, before, left: (day, dueOn) => Math.max(0, (index.get(dueOn) ?? 0) - (index.get(day) ?? 0)) }
}

/** A group hears of a stage only on the day it begins; a person hears of it whenever the job first runs. */
function announcedOf(owed: Owed, { today, before, left }: Days): readonly Announced[] {
  return owed.duties.flatMap((duty) => {
    const stage = stageOn(duty, today, left(today, duty.dueOn))
    if (stage === null) return []
    return [{ owed, duty, stage, isNew: stageOn(duty, before, left(before, duty.dueOn)) !== stage }]
  })
}

const placeOf = ({ organizationId, parentId, kind }: Owed) => ({ id: organizationId, parentId, kind })

const messageOf = ({ owed, duty, stage }: Announced, accountId: string): NewMessage => ({
  ...{ accountId, kind: 'dutyDue', title: `${owed.organizationName}：${reminderWords(duty, stage)}`, body: duty.why },
  target: { page: 'record', organizationId: owed.organizationId, kindCode: duty.kindCode },
  dedupeKey: `duty:${owed.organizationId}:${duty.kindCode}:${duty.period.startOn}:${String(duty.nth)}:${stage}`,
})

const groupFactOf = ({ owed, duty, stage }: Announced): GroupFact => ({
  ...{ path: owed.path, organizationName: owed.organizationName, text: reminderWords(duty, stage) },
})
