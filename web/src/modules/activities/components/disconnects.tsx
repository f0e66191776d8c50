import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Section } from '../../../design/page.tsx'
import type { Output } from '../../../platform/call.ts'
import { withLongDays } from '../../../platform/dates.ts'
import { useRead } from '../../../platform/use-call.ts'
import { words as themes } from '../strings/themes/zh-CN.ts'
import { words } from '../strings/zh-CN.ts'
import { Dismissed } from './disconnects/dismissed.tsx'
import { Mend, MendInPlace } from './disconnects/mend.tsx'
import { DismissDialog } from './dismiss-dialog.tsx'

type Listed = Output<'activities.listDisconnects'>
type Problem = Listed['items'][number]
const few = 5

/** Where party work and business do not meet: why, and the shortest way to mend it, in place. */
export function Disconnects({ place, isAlways = false }: { place: string; isAlways?: boolean }) {
  const list = useRead('activities.listDisconnects', { organizationId: place })
  if (list.data === undefined) return null
  const { items, dismissed } = list.data
  if (items.length > 0 || dismissed.length > 0) return <Problems list={list.data} />
  if (!isAlways) return null
  return (
    <Section title={words.disconnects}>
      <p className="hp-pad hp-quiet">{themes.allConnected}</p>
    </Section>
  )
}

function Problems({ list: { items, counts, dismissed, allowed } }: { list: Listed }) {
  const [isWhole, setWhole] = useState(false)
  const [dismissing, setDismissing] = useState<Problem | null>(null)
  const all = Object.values(counts).reduce((sum, each) => sum + each, 0)
  const mayDismiss = allowed.includes('activities.dismissDisconnect')
  return (
    <Section
      title={words.disconnects}
      note={words.disconnectsNote(all)}
      action={
        items.length <= few ? undefined : (
          <Button look="quiet" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? words.showFew : words.showWhole(items.length)}
          </Button>
        )
      }
    >
      <ul>
        {(isWhole ? items : items.slice(0, few)).map((each) => (
          <Row
            key={`${each.rule} ${each.subjectId}`}
            problem={each}
            onDismiss={mayDismiss ? () => setDismissing(each) : undefined}
          />
        ))}
      </ul>
      <Dismissed dismissed={dismissed} mayRevoke={allowed.includes('activities.revokeDismissal')} />
      {dismissing === null ? null : <DismissDialog problem={dismissing} onClose={() => setDismissing(null)} />}
    </Section>
  )
}

function Row({ problem, onDismiss }: { problem: Problem; onDismiss: (() => void) | undefined }) {
  const [isMending, setMending] = useState(false)
  return (
    <li className="av-line">
      <div className="av-join">
        <div className="hp-grow">
          <p>
            <span className="av-duty-name">{words.disconnectRules[problem.rule]}</span>{' '}
            <span className="hp-quiet hp-name">{problem.organizationName}</span>
          </p>
          <p>{withLongDays(problem.reason)}</p>
          <p className="hp-quiet">{problem.fix.words}</p>
        </div>
        <div className="hp-row hp-screen-only">
          <Mend problem={problem} isOpen={isMending} open={() => setMending(true)} />
          {onDismiss === undefined ? null : (
            <Button look="quiet" aria-label={words.dismissNamed(problem.subjectName)} onClick={onDismiss}>
              {words.dismiss}
            </Button>
          )}
        </div>
      </div>
      {isMending ? <MendInPlace problem={problem} onDone={() => setMending(false)} /> : null}
    </li>
  )
}
