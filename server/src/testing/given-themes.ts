import { z } from 'zod'
import { saveAdoption } from '../modules/activities/commands/save-adoption.ts'
import { saveCampaign } from '../modules/activities/commands/save-campaign.ts'
import { saveFinding } from '../modules/activities/commands/save-finding.ts'
import { saveResearchTopic } from '../modules/activities/commands/save-research-topic.ts'
import type { ActivityHouse } from './given-activity.ts'
import { type TestPlatform, callAs, outputOf } from './platform.ts'

const Saved = z.object({ id: z.uuid(), version: z.int() })

/** 一月一课一片一实践 of this autumn, counted from theme days that held all three; only what the test names differs. */
export const campaignFields = (wish: object = {}) => ({
  ...{ name: '一月一课一片一实践', fromOn: '2026-09-01', toOn: '2026-12-31', heldBy: ['branch'] },
  counts: [{ kindCode: 'theme_day', parts: ['课', '片', '实践'] }, { kindCode: 'micro_talk' }],
  every: 'month',
  ...wish,
})

export const givenCampaign = (test: TestPlatform, house: ActivityHouse, wish: object = {}) =>
  outputOf(
    callAs(test, house.office, saveCampaign, { organizationId: house.city.unit.id, fields: campaignFields(wish) }),
    Saved,
  )

/** A topic of the first branch that began in March. */
export const givenTopic = (test: TestPlatform, house: ActivityHouse, wish: object = {}) =>
  outputOf(
    callAs(test, house.secretary, saveResearchTopic, {
      organizationId: house.city.branch.id,
      fields: { title: '加装电梯难在哪里', question: '为什么有的单元谈不拢', fromOn: '2026-03-02', ...wish },
    }),
    Saved,
  )

/** A finding of a topic, and an adoption of it. */
export async function givenAdoption(test: TestPlatform, house: ActivityHouse, topicId: string) {
  const finding = await outputOf(
    callAs(test, house.secretary, saveFinding, { topicId, text: '低层住户担心采光', foundOn: '2026-05-20' }),
    Saved,
  )
  const adoption = await outputOf(
    callAs(test, house.secretary, saveAdoption, {
      ...{ findingId: finding.id, adoptedBy: '市住建局党组', adoptedOn: '2026-06-10' },
      decision: '出台低层住户补偿指引',
    }),
    Saved,
  )
  return { finding, adoption }
}

/** What a call answered, whatever its shape. */
export const answerOf = (call: Parameters<typeof outputOf>[0]): Promise<unknown> => outputOf(call, z.unknown())
