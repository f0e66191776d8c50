import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActivityHouse, activityHouse, changedInput, givenActivity } from '../../../testing/given-activity.ts'
import { fileOf } from '../../../testing/file-of.ts'
import { type TestPlatform, actorWith, callAs, testPlatform } from '../../../testing/platform.ts'
import { docxText } from '../../../testing/read-docx.ts'
import { readPdf, wordsOf } from '../../../testing/read-pdf.ts'
import { correctActivity } from '../commands/correct-activity.ts'
import { downloadRecord } from './download-record.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const record = (activityId: string, form: 'pdf' | 'docx', actor = house.secretary) =>
  fileOf(callAs(testing, actor, downloadRecord, { activityId, form }))

const wholeMeeting = (occurredOn: string) => ({
  ...{ kindCode: 'general_meeting', title: '讨论整改方案', occurredOn, endsAt: '10:30', place: '三楼会议室' },
  ...{ hostName: '党员甲', recorderName: '党员乙', audience: 3 },
  attendance: house.members.map(({ id }, index) => ({
    personId: id,
    ...(index === 7 ? { status: 'absent' as const, reason: '出差' } : { status: 'present' as const, reason: '' }),
  })),
  minutes: {
    ...{ agenda: ['审议整改方案'], study: '学习全会精神。', parts: [] },
    speeches: [{ name: '党员丙', text: '建议先易后难。\n分两步走。' }],
    guests: [{ name: '来宾', post: '市委组织部干部' }],
    signatures: [{ role: 'host' as const, name: '党员甲', signedOn: '2026-11-21' }],
  },
  votes: [
    { matter: '整改方案', rule: 'resolution' as const, eligible: 8, present: 7, yes: 5, no: 1, abstain: 1 },
    { matter: '预算', rule: 'resolution' as const, eligible: 8, present: 7, yes: 4, no: 2, abstain: 1 },
  ],
  items: [{ topic: '第一议题：重要讲话', note: '' }],
  resolutions: [{ text: '开展包联', ownerId: house.members[0]?.id ?? null, dueOn: '2026-12-10' }],
  links: [{ taskId: house.task.id, did: '包联三栋楼' }],
})

describe('the record of a meeting on paper', () => {
  test('holds every field that a record must have', async () => {
    const { id } = await givenActivity(testing, house, wholeMeeting('2026-11-20'))
    const file = await record(id, 'pdf')
    expect(file.fileName).toMatch(/2026-11-20 讨论整改方案会议记录\.pdf$/)
    const words = (await readPdf(file.body)).map(wordsOf).join('')
    for (const part of [
      ...['支部党员大会记录', '讨论整改方案', '2026年11月20日09:00—10:30', '三楼会议室', '党员甲', '党员乙'],
      ...[
        '应到9人，实到7人，缺席2人',
        '党员辛（出差）',
        '来宾（市委组织部干部）',
        '一、到会人员',
        '1.审议整改方案',
        '学习全会精神。',
      ],
      ...['党员丙：建议先易后难。', '第一议题：重要讲话', '尚未落实', '未通过', '开展包联', '2026年12月10日'],
      ...['老旧小区改造', '包联三栋楼', '主持人签字：党员甲2026年11月21日', '记录人签字：', '—1—'],
    ])
      expect(words).toContain(part)
  })

  test('the .docx says the same, and a later correction shows', async () => {
    const wish = wholeMeeting('2026-11-19')
    const { id } = await givenActivity(testing, house, wish)
    const { links, ...fields } = wish
    expect(links).toHaveLength(1)
    const changed = changedInput(house, { ...fields, place: '四楼会议室' })
    await callAs(testing, house.secretary, correctActivity, {
      activityId: id,
      version: 1,
      reason: '地点有误',
      ...changed,
    })
    const file = await record(id, 'docx')
    const text = await docxText(file.body)
    for (const part of ['四楼会议室', '党员辛（出差）', '整改方案', '测试人员更正：地点有误', '记录人签字：'])
      expect(text).toContain(part)
  })
})

describe('who may have it', () => {
  test('reserved minutes stay withheld from those who may not read them', async () => {
    const minutes = { agenda: ['对照检查'], study: '', parts: [], speeches: [], guests: [], signatures: [] }
    const meeting = { kindCode: 'org_life_meeting', title: '组织生活会', minutes, criticism: '抓落实不够' }
    const { id } = await givenActivity(testing, house, meeting)
    expect(await docxText((await record(id, 'docx')).body)).toContain('对照检查')
    const member = actorWith([{ role: 'member', on: house.city.unit }])
    const withheld = await docxText((await record(id, 'docx', member)).body)
    expect(withheld).toContain('仅限本支部记录人和有权查阅的上级党组织查阅')
    expect(withheld).not.toContain('对照检查')
    expect(withheld).not.toContain('党员甲')
    expect(await docxText((await record(id, 'docx')).body)).not.toContain('抓落实不够')
  })

  test('outside one’s scope it looks absent; the download is audited', async () => {
    const { id } = await givenActivity(testing, house, { occurredOn: '2026-06-10' })
    const absent = { code: 'platform.notFoundOrNotAllowed' }
    await expect(record(id, 'pdf', house.outsider)).rejects.toMatchObject(absent)
    await expect(record(crypto.randomUUID(), 'pdf')).rejects.toMatchObject(absent)
    await record(id, 'pdf')
    const entry = await testing.platform.db
      .selectFrom('audit_entry')
      .select('change')
      .where('operation', '=', 'activities.downloadRecord')
      .where('subject_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(entry.change).toEqual({ form: 'pdf' })
  })

  test('what is only planned has no record yet', async () => {
    const planned = { state: 'planned' as const, occurredOn: '2026-12-10', attendance: [] }
    const { id } = await givenActivity(testing, house, planned)
    await expect(record(id, 'pdf')).rejects.toMatchObject({ code: 'activities.notHeldYet' })
  })
})
