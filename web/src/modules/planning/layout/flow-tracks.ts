/** A vertical piece of one net in the channel left of a column. A net is drawn once, however many links share it. */
export type Vertical = {
  readonly channel: number
  readonly net: string
  readonly top: number
  readonly bottom: number
  /** Heights where the net comes in from the left, and where it leaves to the right. */
  readonly fromLeft: readonly number[]
  readonly toRight: readonly number[]
}

const keyOf = (channel: number, net: string) => `${channel}\n${net}`

/**
 * Gives every net of a channel a track, counted from the left, by the left-edge method: two nets share a track only
 * where their heights do not meet, and a net that comes in at a height stands left of one that leaves there, so that two
 * stubs never lie on each other. Source: Hashimoto and Stevens, DAC 1971, with its vertical constraints.
 */
export function assignTracks(pieces: readonly Vertical[]): {
  trackOf: (channel: number, net: string) => number
  tracks: (channel: number) => number
} {
  const nets = merged(pieces)
  const tracks = new Map<string, number>()
  const counts = new Map<number, number>()
  for (const [channel, inChannel] of nets) counts.set(channel, assignChannel(inChannel, tracks))
  return {
    trackOf: (channel, net) => tracks.get(keyOf(channel, net)) ?? 0,
    tracks: (channel) => counts.get(channel) ?? 0,
  }
}

function merged(pieces: readonly Vertical[]): Map<number, Vertical[]> {
  const byKey = new Map<string, Vertical>()
  for (const piece of pieces) {
    const key = keyOf(piece.channel, piece.net)
    const known = byKey.get(key)
    byKey.set(key, known === undefined ? piece : joined(known, piece))
  }
  const channels = new Map<number, Vertical[]>()
  for (const net of byKey.values()) channels.set(net.channel, [...(channels.get(net.channel) ?? []), net])
  return channels
}

const joined = (a: Vertical, b: Vertical): Vertical => ({
  ...a,
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
  fromLeft: [...a.fromLeft, ...b.fromLeft],
  toRight: [...a.toRight, ...b.toRight],
})

function assignChannel(nets: readonly Vertical[], tracks: Map<string, number>): number {
  const rows: Vertical[][] = []
  for (const net of leftmostFirst(nets)) {
    const least = Math.max(
      0,
      ...rows.map((row, index) => (row.some((other) => mustStandLeft(other, net)) ? index + 1 : 0)),
    )
    let track = least
    while (rows[track]?.some((other) => other.top <= net.bottom + 4 && net.top <= other.bottom + 4) === true) track += 1
    const row = rows[track]
    if (row === undefined) rows[track] = [net]
    else row.push(net)
    tracks.set(keyOf(net.channel, net.net), track)
  }
  return rows.length
}

/** True when `a` comes in from the left at a height where `b` leaves to the right. */
function mustStandLeft(a: Vertical, b: Vertical): boolean {
  return a.fromLeft.some((height) => b.toRight.includes(height))
}

/** Nets that nothing must precede come first; where they demand each other, the shorter one goes first. */
function leftmostFirst(nets: readonly Vertical[]): Vertical[] {
  const left = [...nets].sort((a, b) => a.bottom - a.top - (b.bottom - b.top) || a.top - b.top)
  const ordered: Vertical[] = []
  while (left.length > 0) {
    const index = left.findIndex((net) => !left.some((other) => other !== net && mustStandLeft(other, net)))
    ordered.push(...left.splice(Math.max(index, 0), 1))
  }
  return ordered
}
