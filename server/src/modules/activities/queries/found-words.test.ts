import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type ActivityHouse, activityHouse, changedInput, givenActivity } from '../../../testing/given-activity.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { changeActivity } from '../commands/change-activity.ts'
import { resolveItem } from '../commands/resolve-item.ts'
import { unlinkActivity } from '../commands/unlink-activity.ts'
import { activitiesJobs } from '../jobs.ts'
import { listActivities } from './list-activities.ts'

let testing: TestPlatform
let house: ActivityHouse
let member: ReturnType<typeof actorWith>
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
  member = actorWith([{ role: 'member', on: house.city.unit }])
  const empty = { agenda: [], study: '', parts: [], speeches: [], guests: [], signatures: [] }
  await givenActivity(testing, house, {
    ...{ occurredOn: '2026-11-10', title: '走进社区' },
    minutes: {
      ...empty,
      study: '大家讨论了老旧小区加装电梯的办法，GB 标准也读了',
      speeches: [{ name: '甲', text: '先征求意见' }],
    },
    items: [{ topic: '雨污分流' }],
    resolutions: [{ text: '下周公示名单', ownerId: null, dueOn: null }],
    criticism: '拖沓敷衍',
  })
  await givenActivity(testing, house, {
    ...{ occurredOn: '2026-11-11', title: '组织生活会', kindCode: 'org_life_meeting' },
    minutes: { ...empty, study: '对照检查加装电梯中的不足' },
    criticism: '拖沓敷衍',
  })
})
afterAll(() => testing.close())

const Page = z.object({
  items: z.array(
    z.object({
      title: z.string(),
      excerpt: z.object({ before: z.string(), hit: z.string(), after: z.string() }).nullable(),
    }),
  ),
})
const find = async (search: string, actor = house.secretary) =>
  (await outputOf(callAs(testing, actor, listActivities, { search }), Page)).items
const titles = async (search: string, actor = house.secretary) => (await find(search, actor)).map((one) => one.title)

describe('searching records', () => {
  test('title, minutes, speeches, items and resolutions are found, with the place where the words stand', async () => {
    for (const text of ['旧小区', '社区', '区', '征求意见', '雨污', '公示名单', 'gb', '加装电梯 公示', 'ＧＢ'])
      expect(await titles(text, member), text).toEqual(['走进社区'])
    expect((await find('加装电梯', member))[0]?.excerpt).toEqual({
      before: '大家讨论了老旧小区',
      hit: '加装电梯',
      after: '的办法，GB 标准也读了',
    })
    expect(await titles('装电梯 没有这句')).toEqual([])
    for (const nothing of ['%', '_', "'", '!!', '\\']) expect(await titles(nothing)).toEqual([])
  })

  test('reserved minutes are found only by those who may read them; their title by everyone', async () => {
    expect(await titles('对照检查')).toEqual(['组织生活会'])
    expect(await titles('对照检查', house.office)).toEqual(['组织生活会'])
    expect(await titles('对照检查', member)).toEqual([])
    expect(await titles('加装电梯')).toEqual(['组织生活会', '走进社区'])
    expect(await titles('加装电梯', member)).toEqual(['走进社区'])
    expect(await find('组织生活', member)).toEqual([{ title: '组织生活会', excerpt: null }])
  })

  test('criticism is found by nobody', async () => {
    for (const actor of [house.secretary, house.office, member]) expect(await titles('拖沓敷衍', actor)).toEqual([])
  })

  test('outside one’s scope nothing is found', async () => {
    expect(await titles('加装电梯', house.outsider)).toEqual([])
  })

  test('a changed record is found by its new words, not by its old ones', async () => {
    const { id, version } = await givenActivity(testing, house, { occurredOn: '2026-11-12', title: '旧题目' })
    const fields = changedInput(house, { occurredOn: '2026-11-12', title: '新名称' })
    await callAs(testing, house.secretary, changeActivity, { activityId: id, version, ...fields })
    expect(await titles('旧题目')).toEqual([])
    expect(await titles('新名称')).toEqual(['新名称'])
  })

  test('what was done for a task and the answer to an item are found, until they are taken back', async () => {
    const { db } = testing.platform
    const items = [{ topic: '学习文件', note: '' }]
    const { id, version } = await givenActivity(testing, house, {
      ...{ occurredOn: '2026-11-13', title: '带条目的会' },
      items,
      links: [
        { taskId: house.task.id, did: '逐户核对门牌', audience: 0, beneficiaries: 0, hours: 0, results: '登记造册' },
      ],
    })
    expect(await titles('逐户核对')).toEqual(['带条目的会'])
    expect(await titles('登记造册')).toEqual(['带条目的会'])
    const fields = changedInput(house, { occurredOn: '2026-11-13', title: '带条目的会', items })
    await callAs(testing, house.secretary, changeActivity, { activityId: id, version, ...fields })
    expect(await titles('逐户核对')).toEqual(['带条目的会'])
    const item = await db
      .selectFrom('activity_item')
      .select('id')
      .where('activity_id', '=', id)
      .executeTakeFirstOrThrow()
    const answered = { itemId: item.id, state: 'noAction', answer: '已在年初部署' }
    await callAs(testing, house.secretary, resolveItem, answered)
    expect(await titles('年初部署')).toEqual(['带条目的会'])
    const link = await db
      .selectFrom('activity_link')
      .select('id')
      .where('activity_id', '=', id)
      .executeTakeFirstOrThrow()
    await callAs(testing, house.secretary, unlinkActivity, { linkId: link.id, reason: '连错了' })
    expect(await titles('逐户核对')).toEqual([])
    for (const job of activitiesJobs) await job.run(testing.platform)
    expect(await titles('逐户核对')).toEqual([])
  })

  test('records written before there were words are found after the job', async () => {
    const { db } = testing.platform
    await db.updateTable('activity').set({ words: null, title_words: null }).execute()
    expect(await titles('加装电梯')).toEqual([])
    for (const job of activitiesJobs) await job.run(testing.platform)
    expect(await titles('加装电梯')).toEqual(['组织生活会', '走进社区'])
    expect(await titles('公示名单')).toEqual(['走进社区'])
    expect(await titles('加装电梯', member)).toEqual(['走进社区'])
  })
})
