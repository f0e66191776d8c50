import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileOf } from '../../../testing/file-of.ts'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { type TestPlatform, actorWith, callAs, testPlatform } from '../../../testing/platform.ts'
import { docxText } from '../../../testing/read-docx.ts'
import { readPdf, wordsOf } from '../../../testing/read-pdf.ts'
import { downloadHandbook } from './download-handbook.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
  await givenActivity(testing, house, { occurredOn: '2026-03-12', title: '三月主题党日' })
  await givenActivity(testing, house, { occurredOn: '2026-02-12', title: '二月主题党日' })
  await givenActivity(testing, house, { occurredOn: '2025-12-12', title: '去年主题党日' })
  const links = [{ taskId: house.task.id, did: '包联三栋楼' }]
  await givenActivity(testing, house, { occurredOn: '2026-04-10', title: '四月主题党日', links })
  const reserved = { kindCode: 'org_life_meeting', title: '组织生活会', occurredOn: '2026-01-20' }
  const minutes = { agenda: ['对照检查'], study: '', parts: [], speeches: [], guests: [], signatures: [] }
  await givenActivity(testing, house, { ...reserved, minutes })
})
afterAll(() => testing.close())

type Wish = { readonly form?: 'pdf' | 'docx'; readonly organizationId?: string }
const handbook = (actor = house.secretary, wish: Wish = {}) =>
  fileOf(callAs(testing, actor, downloadHandbook, { organizationId: house.city.branch.id, year: 2026, ...wish }))

test('the year’s handbook: cover, contents, branch, roster, duties, records in order, links, training', async () => {
  const file = await handbook()
  expect(file.fileName).toMatch(/2026年支部工作手册\.pdf$/)
  const pages = await readPdf(file.body)
  expect(wordsOf(pages[0])).toContain('支部工作手册（2026年度）')
  expect(wordsOf(pages[0])).not.toContain('—1—')
  expect(wordsOf(pages[1])).toContain('目录')
  expect(wordsOf(pages[1])).toContain('—1—')
  const words = pages.slice(2).map(wordsOf).join('')
  const parts = [
    ...['一、支部概况', '正式党员8人，预备党员1人', '二、党员名册', '党员甲', '三、规定动作完成情况', '主题党日'],
    ...['四、组织生活记录', '（一）1月20日组织生活会', '（二）2月12日二月主题党日', '（三）3月12日三月主题党日'],
    ...['五、服务业务工作情况', '包联三栋楼', '六、教育培训学时', '尚未达标：'],
  ]
  const places = parts.map((part) => words.indexOf(part))
  expect(places).not.toContain(-1)
  expect(words).not.toContain('去年主题党日')
  const chapters = ['一、支部', '二、党员', '三、规定', '四、组织', '五、服务', '六、教育'].map((part) =>
    words.indexOf(part),
  )
  expect(chapters).toEqual([...chapters].sort((a, b) => a - b))
})

test('who may not read the roster gets names only, and reserved minutes stay withheld', async () => {
  const whole = await docxText((await handbook(house.secretary, { form: 'docx' })).body)
  expect(whole).toContain('入党时间')
  expect(whole).toContain('对照检查')
  const member = actorWith([{ role: 'member', on: house.city.unit }])
  const seen = await docxText((await handbook(member, { form: 'docx' })).body)
  expect(seen).not.toContain('入党时间')
  expect(seen).not.toContain('对照检查')
  expect(seen).toContain('仅限本支部记录人和有权查阅的上级党组织查阅')
})

test('it is made for a branch only; elsewhere it looks absent', async () => {
  const unit = { organizationId: house.city.unit.id }
  await expect(handbook(house.office, unit)).rejects.toMatchObject({ code: 'activities.notABranch' })
  await expect(handbook(house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})
