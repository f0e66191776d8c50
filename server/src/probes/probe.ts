import type { Permission } from '@hepai/contract/permissions'
import { z } from 'zod'
import { identify } from '../modules/access/index.ts'
import type { Bound } from '../platform/operations.ts'
import type { Platform } from '../platform/platform.ts'
import { Refusal } from '../platform/refusal.ts'
import type { TestPlatform } from '../testing/platform.ts'
import type { Caller } from './actors.ts'
import type { Case, Place } from './case.ts'
import { type ProbeCity, marksIn } from './city.ts'
import { offers, offersOfWhole } from './offers.ts'
import { downward, exceptions, unitWide } from './policy-exceptions.ts'
import { type Rule, holdersOf, readers, rules } from './policy.ts'
import { textOf } from './text-of.ts'
import type { Undoable } from './undo.ts'

export type Finding = {
  readonly operation: string
  readonly caller: string
  readonly input: unknown
  readonly what: string
}

/** The city that is probed, and how to take back what a probe wrote. */
export type Setting = { readonly house: TestPlatform; readonly undo: Undoable; readonly city: ProbeCity }

/** What came back, whatever it was: everything in it is searched for marks. */
type Outcome = { readonly code: string | null; readonly text: string }

/** Calls an operation once as someone, takes back what it wrote, and says what was wrong with the answer. */
export async function probe(
  { house, undo, city }: Setting,
  bound: Bound,
  caller: Caller,
  one: Case,
): Promise<readonly Finding[]> {
  const platform: Platform = { ...house.platform, db: undo.db }
  const outcome = await undo.undoing(() => run(house.platform, platform, bound, caller, one))
  const { name } = bound.operation
  const rule = rules[name]
  const wrong = rule === undefined ? ['has no rule'] : judge(city, name, rule, caller, one, outcome)
  return wrong.map((what) => ({ operation: name, caller: caller.name, input: one.input, what }))
}

async function run(base: Platform, platform: Platform, bound: Bound, caller: Caller, one: Case): Promise<Outcome> {
  try {
    const actor = caller.token === null ? null : await identify(base, caller.token)
    const request = {
      requestId: 'probe',
      address: '127.0.0.1',
      userAgent: 'probe',
      sessionToken: caller.token,
      deviceToken: null,
    }
    const controller = new AbortController()
    const answer = await bound.run(platform, {
      input: one.input,
      actor,
      request,
      file: one.file,
      signal: controller.signal,
    })
    return { code: null, text: await textOf(answer, controller) }
  } catch (error) {
    if (error instanceof Refusal)
      return { code: error.message, text: JSON.stringify([error.message, error.detail, error.fields]) }
    return { code: 'fault', text: error instanceof Error ? `${error.message} ${error.stack ?? ''}` : 'fault' }
  }
}

const holdsOn = (caller: Caller, permission: Permission, place: Place): boolean =>
  caller.held.some((one) => holdersOf(permission).includes(one.role) && place.path.startsWith(one.place.path))

const holdsAnywhere = (caller: Caller, permission: Permission): boolean =>
  caller.held.some((one) => holdersOf(permission).includes(one.role))

/** The verdict that the policy wants. */
function wanted(rule: Rule, caller: Caller, one: Case): 'allowed' | 'refused' | 'notSignedIn' {
  if (rule === 'public') return 'allowed'
  if (!caller.isSignedIn) return 'notSignedIn'
  if (one.on === 'nobody') return 'refused'
  if (rule === 'self') return 'allowed'
  const { also } = one
  const isHeldBesides = also === undefined || holdsOn(caller, also.needs, also.place)
  return isHeldBesides && isHeld(rule, caller, one.on) ? 'allowed' : 'refused'
}

function isHeld(rule: Exclude<Rule, string>, caller: Caller, on: readonly Place[] | 'anywhere'): boolean {
  if (rule.on === 'city')
    return caller.held.some((held) => holdersOf(rule.needs).includes(held.role) && held.place.key === 'R')
  return on === 'anywhere'
    ? holdsAnywhere(caller, rule.needs)
    : on.every((place) => holdsOn(caller, rule.needs, place)) && holdsAnywhere(caller, rule.needs)
}

const REFUSED = JSON.stringify(['platform.notFoundOrNotAllowed', {}, []])
const NOT_SIGNED_IN = JSON.stringify(['platform.notSignedIn', {}, []])
/** Answers that mean that the probe itself is wrong, or the code. */
const broken = new Set(['fault', 'platform.versionConflict'])

function judge(
  city: ProbeCity,
  name: string,
  rule: Rule,
  caller: Caller,
  one: Case,
  outcome: Outcome,
): readonly string[] {
  const verdict = wanted(rule, caller, one)
  const refused = one.refusedAs === undefined ? REFUSED : JSON.stringify([one.refusedAs, {}, []])
  if (verdict === 'refused') return outcome.text === refused ? [] : [`should be refused, answered ${short(outcome)}`]
  if (verdict === 'notSignedIn')
    return outcome.text === NOT_SIGNED_IN ? [] : [`should have to sign in, answered ${short(outcome)}`]
  const denied = outcome.code === 'platform.notFoundOrNotAllowed' || outcome.code === 'platform.notSignedIn'
  if (denied || broken.has(outcome.code ?? '')) return [`should be allowed, answered ${short(outcome)}`]
  return [
    ...leaks(name, rule, caller, outcome),
    ...misses(rule, caller, one, outcome),
    ...wrongOffers(city, name, caller, one, outcome),
  ]
}

const short = ({ code, text }: Outcome): string => `${code ?? 'a result'}: ${text.slice(0, 300)}`

/** Texts of places that the caller may not read there. */
function leaks(name: string, rule: Rule, caller: Caller, outcome: Outcome): readonly string[] {
  return marksIn(outcome.text)
    .filter(({ key, kind }) => !maySee(name, rule, caller, key, kind))
    .map(({ key, kind }) => `leaks ${kind} of ${key}`)
}

function maySee(name: string, rule: Rule, caller: Caller, key: string, kind: string): boolean {
  const own = caller.held.map((one) => one.place.key)
  const granted = [
    ...(readersOf(kind) ?? []),
    ...(exceptions[name] ?? []).filter((one) => one.kind === kind).map((one) => one.to),
  ]
  if (
    granted.some((permission) =>
      caller.held.some((one) => covers(one.place.key, key) && holdersOf(permission).includes(one.role)),
    )
  )
    return true
  if (isSetAbove(name, own, key, kind)) return true
  const isUnitWide = (unitWide[name] ?? []).some((one) => one === kind)
  const needs = typeof rule === 'string' ? readersOf(kind) : [rule.needs]
  return (
    isUnitWide &&
    own.some((place) => unitOf(place) === unitOf(key)) &&
    (needs ?? []).some((permission) => holdsAnywhere(caller, permission))
  )
}

/** What an organisation above set for those beneath it, and shows them. */
const isSetAbove = (name: string, own: readonly string[], key: string, kind: string): boolean =>
  (downward[name] ?? []).some((one) => one === kind) && own.some((place) => covers(key, place))

const readersOf = (kind: string): readonly Permission[] | undefined =>
  Object.entries(readers).find(([name]) => name === kind)?.[1]

/** The tree once more by keys, so that a wrong path in the database cannot mislead the judge. */
const PARENTS: Readonly<Record<string, string>> = {
  A: 'R',
  A1: 'A',
  A11: 'A1',
  A12: 'A1',
  A2: 'A',
  AE: 'A1',
  B: 'R',
  B1: 'B',
  B11: 'B1',
  P: 'R',
  E: 'R',
}

export const covers = (root: string, key: string): boolean => {
  const parent = PARENTS[key]
  return root === key || (parent !== undefined && covers(root, parent))
}

const unitOf = (key: string): string =>
  PARENTS[key] === undefined || PARENTS[key] === 'R' ? key : unitOf(PARENTS[key])

/** Lists must show all that the caller may see, no less. */
function misses(rule: Rule, caller: Caller, one: Case, outcome: Outcome): readonly string[] {
  if (one.lists === undefined || typeof rule === 'string') return []
  const { kind, places } = one.lists
  const shown = new Set(
    marksIn(outcome.text)
      .filter((found) => found.kind === kind)
      .map((found) => found.key),
  )
  const expected = places.filter((place) => holdsOn(caller, rule.needs, place)).map((place) => place.key)
  const missing = expected.filter((key) => !shown.has(key))
  const excess = [...shown].filter((key) => !expected.includes(key))
  return [
    ...(missing.length === 0 ? [] : [`does not list ${kind} of ${missing.join(', ')}`]),
    ...(excess.length === 0 ? [] : [`lists ${kind} of ${excess.join(', ')}`]),
  ]
}

const Fields = z.record(z.string(), z.unknown())
const Buttons = z.array(z.string())
type View = { readonly allowed: readonly string[]; readonly organizationId: unknown }

/** Every part of an answer that offers buttons, with the organisation it says it is of. */
function viewsIn(value: unknown): readonly View[] {
  if (Array.isArray(value)) return value.flatMap(viewsIn)
  const fields = Fields.safeParse(value).data
  if (fields === undefined) return []
  const allowed = Buttons.safeParse(fields['allowed']).data
  const own = allowed === undefined ? [] : [{ allowed, organizationId: fields['organizationId'] }]
  return [...own, ...Object.values(fields).flatMap(viewsIn)]
}

/** Buttons follow the policy too: none for what would be refused, and none withheld where the place still lives. */
function wrongOffers(city: ProbeCity, name: string, caller: Caller, one: Case, outcome: Outcome): readonly string[] {
  const offered = offers[name]
  if (offered === undefined || outcome.code !== null || one.on === 'nobody') return []
  const rule = rules[name]
  // A list's own buttons are about the list, not about what it was narrowed to.
  const about = typeof rule === 'object' && rule.on !== 'each' ? 'anywhere' : one.on
  return viewsIn(JSON.parse(outcome.text)).flatMap(({ allowed, organizationId }, index) => {
    const named = city.all.find(({ place }) => place.id === organizationId)?.place
    const here = index === 0 ? [...offered, ...(offersOfWhole[name] ?? [])] : offered
    return wrongButtons(here, allowed, caller, named === undefined ? about : [named])
  })
}

function wrongButtons(
  offered: readonly string[],
  allowed: readonly string[],
  caller: Caller,
  on: readonly Place[] | 'anywhere',
): readonly string[] {
  const mayCall = (operation: string) => {
    const rule = rules[operation]
    return typeof rule === 'object' && isHeld(rule, caller, on)
  }
  const isLive = on === 'anywhere' || on.every((place) => !place.isEnded)
  const excess = allowed.filter((operation) => rules[operation] !== undefined && !mayCall(operation))
  const withheld = offered.filter((operation) => isLive && mayCall(operation) && !allowed.includes(operation))
  return [
    ...excess.map((operation) => `offers ${operation}`),
    ...withheld.map((operation) => `does not offer ${operation}`),
  ]
}
