import { identityCheck } from '../check-digits.ts'
import type { Chance } from '../random.ts'

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖'
const LAST =
  '安宁文明清和平正中华新民国强立志远航成功林森海洋江河山川春秋晨阳光辉思源知行学勤敏慧洁兰芳静雅琴玉英红梅丽云'

export interface Identity {
  readonly name: string
  readonly gender: 'male' | 'female'
  readonly idNumber: string
  readonly phone: string
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** A day in one of the years given; the 29th to 31st are left out so that anniversaries always exist. */
export function dayIn(luck: Chance, fromYear: number, toYear: number): string {
  return `${String(luck.between(fromYear, toYear))}-${twoDigits(luck.between(1, 12))}-${twoDigits(luck.between(1, 28))}`
}

/** Hands out people who cannot be mistaken for real ones: 示 or 范 in every name, a region that does not exist. */
export function identities(luck: Chance): (birth: string) => Identity {
  const names = new Set<string>()
  let count = 0
  const unusedName = (): string => {
    for (;;) {
      const name = luck.pick(SURNAMES) + luck.pick('示范') + luck.pick(LAST)
      if (!names.has(name)) return name
    }
  }
  return (birth) => {
    const name = unusedName()
    names.add(name)
    const gender = luck.next() < 0.56 ? 'male' : 'female'
    // Serial numbers run through the whole city, so two people never share one; odd is male (GB 11643-1999).
    const serial = String(((count * 2) % 998) + (gender === 'male' ? 1 : 2)).padStart(3, '0')
    const body = `990000${birth.replaceAll('-', '')}${serial}`
    const phone = `1990000${String(1000 + count)}`
    count += 1
    return { name, gender, idNumber: body + identityCheck(body), phone }
  }
}
