import { words } from './strings/zh-CN.ts'
import './light.css'

export type LightTone = 'done' | 'onTrack' | 'nearDue' | 'late' | 'notStarted'

const shapes: Readonly<Record<LightTone, string>> = {
  done: '✓',
  onTrack: '●',
  nearDue: '▲',
  late: '■',
  notStarted: '○',
}

/** A light is a shape and a word; colour only repeats them. */
export function Light({ tone, word }: { tone: LightTone; word?: string }) {
  return (
    <span className={`hp-light hp-light-${tone}`}>
      <span aria-hidden="true" className="hp-light-shape">
        {shapes[tone]}
      </span>
      {word ?? words.lights[tone]}
    </span>
  )
}
