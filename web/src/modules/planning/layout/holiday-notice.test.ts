import { expect, test } from 'vitest'
import { daysToEnter, readHolidayNotice } from './holiday-notice.ts'

/** In the words of such notices; the days are made up. */
const notice = `各省、自治区、直辖市人民政府：
经批准，现将2027年元旦、春节等放假调休日期的具体安排通知如下。
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历除夕、周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月13日（周六）上班。
三、清明节：4月5日（周一）放假，与周末连休。
七、国庆节、中秋节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班。`

test('the yearly notice is read as it is published', () => {
  const read = readHolidayNotice(notice, 2027)
  expect(read.map(({ name }) => name)).toEqual(['元旦', '春节', '清明节', '国庆节、中秋节'])
  expect(read[1]).toEqual({
    name: '春节',
    off: ['05', '06', '07', '08', '09', '10', '11'].map((date) => `2027-02-${date}`),
    worked: ['2027-01-31', '2027-02-13'],
    problems: [],
  })
  expect(read[2]).toEqual({ name: '清明节', off: ['2027-04-05'], worked: [], problems: [] })
  expect(read.flatMap(({ problems }) => problems)).toEqual([])
})

test('only what differs from a plain week is entered', () => {
  const days = daysToEnter(readHolidayNotice(notice, 2027))
  expect(days.filter(({ name }) => name === '元旦')).toEqual([{ day: '2027-01-01', isWorking: false, name: '元旦' }])
  expect(days.filter(({ isWorking }) => isWorking).map(({ day }) => day)).toEqual([
    '2027-01-31',
    '2027-02-13',
    '2027-09-26',
    '2027-10-09',
  ])
})

test('a stretch may go over the end of a month or of a year', () => {
  const [turn] = readHolidayNotice('一、元旦：2026年12月31日至2027年1月2日放假，共3天。', 2027)
  expect(turn?.off).toEqual(['2026-12-31', '2027-01-01', '2027-01-02'])
  const [may] = readHolidayNotice('四、劳动节：4月29日至5月1日放假调休，共3天。5月8日（周六）上班。', 2027)
  expect(may).toMatchObject({ off: ['2027-04-29', '2027-04-30', '2027-05-01'], worked: ['2027-05-08'], problems: [] })
})

test('full-width signs and figures are read too', () => {
  const [one] = readHolidayNotice('１．端午节：６月９日（周三）放假，共１天。', 2027)
  expect(one).toEqual({ name: '端午节', off: ['2027-06-09'], worked: [], problems: [] })
})

test('what does not fit is said, not guessed', () => {
  const problems = (text: string) => readHolidayNotice(text, 2027).flatMap((one) => one.problems)
  expect(problems('一、元旦：1月1日至3日放假，共4天。')).toEqual([{ kind: 'count', said: 4, found: 3 }])
  expect(problems('一、春节：2月30日放假。')).toEqual([{ kind: 'noSuchDay', written: '2月30日' }])
  expect(problems('一、春节：2月11日至5日放假。')).toEqual([{ kind: 'noSuchDay', written: '2月11日至5日' }])
  expect(problems('一、春节：2月5日至11日放假。2月15日上班。')).toEqual([{ kind: 'workedAlready', day: '2027-02-15' }])
  expect(problems('一、元旦：2019年1月1日放假。')).toEqual([{ kind: 'otherYear', day: '2019-01-01' }])
})

test('any other text gives nothing', () => {
  expect(readHolidayNotice('今天上班，明天1月1日放假。', 2027)).toEqual([])
  expect(readHolidayNotice('', 2027)).toEqual([])
})
