import type { MemberKind } from '@hepai/contract/people'
import { CITY } from '../../platform/city.ts'
import { initialsOf } from '../../platform/pinyin.ts'
import { identityCheck } from '../check-digits.ts'
import { inBatches } from '../load/context.ts'
import type { Chance } from '../random.ts'
import { luckOf, type MakeContext, madeId, twoDigits } from './context.ts'
import type { CitySize } from './size.ts'
import type { MadeBranch, MadeTree, MadeUnit } from './tree.ts'

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖'
const LAST = '安宁文明清和平正中华新民国强立志远航成功林森海洋江河山川春秋晨阳光辉思源知行学勤敏慧洁兰芳静雅琴玉'
const EDUCATION = ['大专', '大学本科', '大学本科', '大学本科', '硕士研究生'] as const
const OFFICES = ['书记', '副书记', '组织委员', '宣传委员', '纪检委员'] as const
const PEOPLE_AT_ONCE = 2_000
const PEOPLE_BETWEEN_LINES = 5_000
const SERIALS = 499

/** Which seat of which branch: person `index` sits in branch `index % branches`; seat 0 is its secretary. */
const personIndex = (size: CitySize, branch: MadeBranch, seat: number): number => branch.index + seat * size.branches

/** Whoever sits there; somebody from the end of the list where the branch is smaller. */
export function personAt(size: CitySize, branch: MadeBranch, seat: number): { id: string; name: string } {
  const wanted = personIndex(size, branch, seat)
  const index = wanted < size.people ? wanted : size.people - 1 - seat
  return { id: madeId(size, 'person', String(index)), name: nameOf(luckOf(size, 1, index)) }
}

/** 模 as the middle character, so that nobody is taken for a real person. */
const nameOf = (luck: Chance): string => `${luck.pick(SURNAMES)}模${luck.pick(LAST)}${luck.pick(LAST)}`

export async function savePeople(context: MakeContext, tree: MadeTree): Promise<void> {
  const { size, tx, say } = context
  const places = placesOf(tree)
  for (let from = 0; from < size.people; from += PEOPLE_AT_ONCE) {
    const until = Math.min(from + PEOPLE_AT_ONCE, size.people)
    const indexes = Array.from({ length: until - from }, (_, offset) => from + offset)
    const rows = indexes.flatMap((index) => personRow(context, places, index))
    await inBatches(rows, (batch) => tx.insertInto('person').values(batch).execute())
    const appointments = indexes.flatMap((index) => appointmentRow(context, places, index))
    await inBatches(appointments, (batch) => tx.insertInto('appointment').values(batch).execute())
    if (until % PEOPLE_BETWEEN_LINES === 0 || until === size.people)
      say(`  人员 ${String(until)} / ${String(size.people)}`)
  }
}

type Place = { readonly unit: MadeUnit; readonly branch: MadeBranch }

const placesOf = ({ units }: MadeTree): ReadonlyMap<number, Place> =>
  new Map(units.flatMap((unit) => unit.branches.map((branch): [number, Place] => [branch.index, { unit, branch }])))

function personRow({ size, platform }: MakeContext, places: ReadonlyMap<number, Place>, index: number) {
  const place = places.get(index % size.branches)
  if (place === undefined) return []
  const seat = Math.floor(index / size.branches)
  const luck = luckOf(size, 1, index)
  const name = nameOf(luck)
  const gender = luck.next() < 0.56 ? ('male' as const) : ('female' as const)
  const born = luck.between(1964, 2001)
  const birth = `${String(born)}-${twoDigits(luck.between(1, 12))}-${twoDigits(luck.between(1, 28))}`
  const idNumber = identityNumber(index, birth, gender)
  return [
    {
      city_id: CITY,
      id: madeId(size, 'person', String(index)),
      organization_id: place.branch.id,
      department_id: place.unit.departments[seat % place.unit.departments.length]?.id ?? null,
      name,
      initials: initialsOf(name, 'person'),
      gender,
      ethnicity: luck.next() < 0.9 ? '汉族' : '苗族',
      birth_on: birth,
      education: luck.oneOf(EDUCATION),
      ...membershipOf(luck, seat, born),
      post: seat === 0 ? '科长' : '科员',
      id_number_cipher: platform.crypto.encrypt('person.idNumber', idNumber),
      id_number_digest: platform.crypto.digest('person.idNumber', idNumber),
      phone_cipher: platform.crypto.encrypt('person.phone', `19900${String(index).padStart(6, '0')}`),
      sort: seat,
    },
  ]
}

function membershipOf(luck: Chance, seat: number, born: number) {
  const drawn = luck.next()
  const day = `${twoDigits(luck.between(1, 6))}-${twoDigits(luck.between(1, 28))}`
  const joined = Math.min(born + luck.between(20, 29), 2023)
  const kind = memberKindOf(seat, drawn)
  const isFull = kind === 'full'
  return {
    member_kind: kind,
    joined_on: isFull ? `${String(joined)}-${day}` : null,
    confirmed_on: isFull ? `${String(joined + 1)}-${day}` : null,
  }
}

function memberKindOf(seat: number, drawn: number): MemberKind {
  if (seat < OFFICES.length || drawn < 0.9) return 'full'
  if (drawn < 0.95) return 'candidate'
  return drawn < 0.98 ? 'activist' : 'none'
}

/** Regions beginning with 99 do not exist; region and serial together number the people, so none is given twice. */
function identityNumber(index: number, birth: string, gender: 'male' | 'female'): string {
  const region = `99${String(Math.floor(index / SERIALS)).padStart(4, '0')}`
  const serial = String((index % SERIALS) * 2 + (gender === 'male' ? 1 : 2)).padStart(3, '0')
  const body = `${region}${birth.replaceAll('-', '')}${serial}`
  return body + identityCheck(body)
}

function appointmentRow({ size, at, today }: MakeContext, places: ReadonlyMap<number, Place>, index: number) {
  const seat = Math.floor(index / size.branches)
  const post = OFFICES[seat]
  const branch = places.get(index % size.branches)?.branch
  if (post === undefined || branch === undefined) return []
  const year = Number(today.slice(0, 4)) - luckOf(size, 3, index).between(1, 3)
  return [
    {
      city_id: CITY,
      id: madeId(size, 'appointment', String(index)),
      person_id: madeId(size, 'person', String(index)),
      organization_id: branch.id,
      post,
      from_on: `${String(year)}-03-01`,
      recorded_at: at,
    },
  ]
}
