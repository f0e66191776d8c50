/** One line of a process: from where, by what, to where, who may, what must be given, and within how many working days. */
export type Transition<State extends string, Event extends string, Need extends string> = {
  readonly from: State
  readonly event: Event
  readonly to: State
  /** The words on the button. */
  readonly label: string
  /** A permission, or whatever the caller of `step` can answer. */
  readonly by: string
  readonly needs: readonly Need[]
  /** Working days after entering `from` within which it is expected; null for no expectation. */
  readonly within: number | null
}

/** A process as data. States are listed in the order in which they are usually passed; the first is where it begins. */
export type Machine<State extends string, Event extends string, Need extends string> = {
  readonly states: readonly { readonly code: State; readonly label: string }[]
  readonly transitions: readonly Transition<State, Event, Need>[]
}

export type StepAnswer<State extends string, Need extends string> =
  | { readonly to: State; readonly why: null }
  | { readonly to: null; readonly why: 'notFromHere' | 'mayNot'; readonly missing: readonly Need[] }
  | { readonly to: null; readonly why: 'missing'; readonly missing: readonly Need[] }

/** What may follow a state, in the order of the machine. */
export const transitionsFrom = <State extends string, Event extends string, Need extends string>(
  machine: Machine<State, Event, Need>,
  state: State,
): readonly Transition<State, Event, Need>[] => machine.transitions.filter((one) => one.from === state)

/**
 * Where an event leads, or why it leads nowhere: it does not happen from here, the caller may not, or something is missing.
 *
 * @param may whether the caller is one of those that a transition names
 * @param given what is there already
 */
export function step<State extends string, Event extends string, Need extends string>(
  machine: Machine<State, Event, Need>,
  at: { readonly state: State; readonly event: Event },
  may: (by: string) => boolean,
  given: ReadonlySet<Need>,
): StepAnswer<State, Need> {
  const found = transitionsFrom(machine, at.state).find((one) => one.event === at.event)
  if (found === undefined) return { to: null, why: 'notFromHere', missing: [] }
  if (!may(found.by)) return { to: null, why: 'mayNot', missing: [] }
  const missing = found.needs.filter((need) => !given.has(need))
  return missing.length === 0 ? { to: found.to, why: null } : { to: null, why: 'missing', missing }
}

/**
 * The day by which a state should be left: the soonest that any transition asks for.
 *
 * @param since calendar day on which the state was entered
 * @param workingDays sorted calendar days
 * @returns null when nothing asks for one, or the calendar ends before it
 */
export function leaveBy<State extends string, Event extends string, Need extends string>(
  machine: Machine<State, Event, Need>,
  state: State,
  since: string,
  workingDays: readonly string[],
): string | null {
  const spans = transitionsFrom(machine, state).flatMap((one) => (one.within === null ? [] : [one.within]))
  if (spans.length === 0) return null
  const next = workingDays.findIndex((day) => day > since)
  return next === -1 ? null : (workingDays[next + Math.min(...spans) - 1] ?? null)
}

/** The machine as a line of steps: those before the state are done, those after are to come. */
export function lineOf<State extends string, Event extends string, Need extends string>(
  machine: Machine<State, Event, Need>,
  state: State,
): readonly { readonly code: State; readonly label: string; readonly standing: 'done' | 'current' | 'coming' }[] {
  const here = machine.states.findIndex((one) => one.code === state)
  return machine.states.map((one, index) => ({
    ...one,
    standing: index < here ? ('done' as const) : index === here ? ('current' as const) : ('coming' as const),
  }))
}
