/** Read from the first of the posts that one text names, the one held here. */
const ranks: readonly (readonly [pattern: RegExp, rank: number])[] = [
  [/委员(?!会)|成员/u, 2],
  [/副书记/u, 1],
  [/书记/u, 0],
  [/副组长|副主任/u, 3],
  [/组长|主任/u, 4],
]
const REST = 5
/** 组织, 宣传, 纪检: the order in which the members of a committee are named. */
const members: readonly string[] = ['组织', '宣传', '纪检']

function placeOf(post: string): readonly [rank: number, member: number] {
  const [first = ''] = post.split(/[、，,；;兼（(]/u)
  const rank = ranks.find(([pattern]) => pattern.test(first))?.[1] ?? REST
  const member = members.findIndex((each) => first.includes(each))
  return [rank, member === -1 ? members.length : member]
}

/** 书记, 副书记, the members of the committee, then all others; within an office as they were. */
export function inOfficeOrder<T extends { readonly post: string }>(officers: readonly T[]): T[] {
  return officers
    .map((officer) => ({ officer, place: placeOf(officer.post) }))
    .sort((one, other) => one.place[0] - other.place[0] || one.place[1] - other.place[1])
    .map(({ officer }) => officer)
}
