import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Light } from '../../../design/light.tsx'
import { Section } from '../../../design/page.tsx'
import { longDay } from '../../../platform/dates.ts'
import { words } from '../strings/zh-CN.ts'
import { CloseFinding, NewFinding, ReportFinding } from './finding-dialogs.tsx'
import type { View } from './use-review.ts'

type Finding = View['findings'][number]
type Act = { readonly what: 'add' } | { readonly what: 'report' | 'close'; readonly finding: Finding }

/** 整改清单: it goes on after the meeting, each entry until another than its doer has closed it. */
export function FindingsSection({ view }: { view: View }) {
  const { findings, allowed } = view
  const [act, setAct] = useState<Act | null>(null)
  const open = findings.filter((each) => each.closedOn === null).length
  const mayAdd = allowed.includes('reviews.addFinding')
  if (findings.length === 0 && !mayAdd) return null
  const onClose = (): void => setAct(null)
  return (
    <Section
      title={words.findings}
      note={words.findingsNote(open, findings.length)}
      action={mayAdd ? <Button onClick={() => setAct({ what: 'add' })}>{words.addFinding}</Button> : null}
    >
      {findings.length === 0 ? <p className="hp-pad hp-quiet">{words.findingsEmpty}</p> : null}
      <ul>
        {findings.map((each) => (
          <FindingLine key={each.id} finding={each} onAct={setAct} />
        ))}
      </ul>
      {act === null ? null : <ActDialog view={view} act={act} onClose={onClose} />}
    </Section>
  )
}

function ActDialog({ view, act, onClose }: { view: View; act: Act; onClose: () => void }) {
  if (act.what === 'add') return <NewFinding view={view} onClose={onClose} />
  return act.what === 'report' ? (
    <ReportFinding finding={act.finding} onClose={onClose} />
  ) : (
    <CloseFinding finding={act.finding} onClose={onClose} />
  )
}

function FindingLine({ finding, onAct }: { finding: Finding; onAct: (act: Act) => void }) {
  const { text, allowed, reportedOn, reportedWhat, reportedByName, closedOn, closedByName, sentBack } = finding
  return (
    <li className="rv-finding">
      <div className="hp-grow">
        <p>{text}</p>
        <p className="hp-quiet">{words.ownerDue(finding.ownerName, longDay(finding.dueOn))}</p>
        {reportedOn === null ? null : (
          <p className="hp-quiet">{words.reportedLine(longDay(reportedOn), reportedWhat, reportedByName ?? '')}</p>
        )}
        {closedOn === null ? null : (
          <p className="hp-quiet">{words.closedLine(longDay(closedOn), closedByName ?? '')}</p>
        )}
        {sentBack === '' || closedOn !== null ? null : <p className="hp-late">{words.sentBackLine(sentBack)}</p>}
      </div>
      <State finding={finding} />
      <span className="hp-screen-only">
        {allowed.includes('reviews.reportFinding') ? (
          <Button aria-label={words.reportOf(text)} onClick={() => onAct({ what: 'report', finding })}>
            {words.report}
          </Button>
        ) : null}
        {allowed.includes('reviews.closeFinding') ? (
          <Button aria-label={words.closeOf(text)} onClick={() => onAct({ what: 'close', finding })}>
            {words.close}
          </Button>
        ) : null}
      </span>
    </li>
  )
}

function State({ finding }: { finding: Finding }) {
  const said = words.findingStates
  if (finding.closedOn !== null) return <Light tone="done" word={said.closed} />
  if (finding.reportedOn !== null) return <Light tone="nearDue" word={said.reported} />
  return finding.isLate ? <Light tone="late" word={said.late} /> : <Light tone="onTrack" word={said.open} />
}
