import { useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Section } from '../../../../design/page.tsx'
import type { Output } from '../../../../platform/call.ts'
import { longDay } from '../../../../platform/dates.ts'
import { words } from '../../strings/themes/zh-CN.ts'
import { AdoptionForm } from './adoption-form.tsx'
import { AdoptionTask } from './adoption-task.tsx'
import { FindingForm } from './finding-form.tsx'
import { TaskLink } from '../activity/task-link.tsx'

type View = Output<'activities.showResearchTopic'>
type Finding = View['findings'][number]
type Adoption = Finding['adoptions'][number]
type May = (name: string) => boolean

/** What was found, who adopted it, and the task that carries it. */
export function FindingsSection({ view: { topic, findings, allowed } }: { view: View }) {
  const [isAdding, setAdding] = useState(false)
  const may: May = (name) => allowed.includes(`activities.${name}`)
  return (
    <Section
      title={words.findings}
      action={
        may('saveFinding') && !isAdding ? (
          <Button onClick={() => setAdding(true)}>{words.addFinding}</Button>
        ) : undefined
      }
    >
      {isAdding ? (
        <div className="hp-pad">
          <FindingForm topicId={topic.id} finding={null} onDone={() => setAdding(false)} />
        </div>
      ) : null}
      {findings.length === 0 && !isAdding ? <p className="hp-pad hp-quiet">{words.noFindings}</p> : null}
      <ul>
        {findings.map((each) => (
          <FindingRow key={each.id} topicId={topic.id} finding={each} may={may} />
        ))}
      </ul>
    </Section>
  )
}

function FindingRow({ topicId, finding, may }: { topicId: string; finding: Finding; may: May }) {
  const [act, setAct] = useState<'edit' | 'adopt' | null>(null)
  const close = (): void => setAct(null)
  return (
    <li className="av-line">
      {act === 'edit' ? (
        <FindingForm topicId={topicId} finding={finding} onDone={close} />
      ) : (
        <div className="av-join">
          <div className="hp-grow">
            <p className="av-words">{finding.text}</p>
            <p className="hp-quiet">{words.findingOn(longDay(finding.foundOn))}</p>
          </div>
          {may('saveFinding') && act === null ? (
            <div className="hp-row hp-screen-only">
              <Button look="quiet" aria-label={words.editNamed(finding.text)} onClick={() => setAct('edit')}>
                {words.edit}
              </Button>
              <Button aria-label={words.addAdoptionFor(finding.text)} onClick={() => setAct('adopt')}>
                {words.addAdoption}
              </Button>
            </div>
          ) : null}
        </div>
      )}
      {act === 'adopt' ? <AdoptionForm findingId={finding.id} adoption={null} onDone={close} /> : null}
      <ul className="av-sub">
        {finding.adoptions.length === 0 ? <li className="hp-quiet">{words.notAdopted}</li> : null}
        {finding.adoptions.map((each) => (
          <AdoptionRow key={each.id} findingId={finding.id} adoption={each} may={may} />
        ))}
      </ul>
    </li>
  )
}

function AdoptionRow({ findingId, adoption, may }: { findingId: string; adoption: Adoption; may: May }) {
  const [act, setAct] = useState<'edit' | 'task' | null>(null)
  const { task, decision, adoptedBy, adoptedOn } = adoption
  const close = (): void => setAct(null)
  if (act === 'edit') {
    return (
      <li>
        <AdoptionForm findingId={findingId} adoption={adoption} onDone={close} />
      </li>
    )
  }
  return (
    <li>
      <div className="av-join">
        <div className="hp-grow">
          <p>{decision}</p>
          <p className="hp-quiet">{words.adoption(longDay(adoptedOn), adoptedBy)}</p>
          {task === null ? (
            <p className="hp-quiet">{words.noTaskYet}</p>
          ) : (
            <p>
              {words.carriedBy} <TaskLink planId={task.planId} taskId={task.id} name={task.name} />{' '}
              <span className="hp-quiet">{task.planName}</span>
            </p>
          )}
        </div>
        {may('saveAdoption') && act === null ? (
          <div className="hp-row hp-screen-only">
            <Button look="quiet" aria-label={words.editNamed(decision)} onClick={() => setAct('edit')}>
              {words.edit}
            </Button>
            {task === null ? (
              <Button aria-label={words.giveTaskFor(decision)} onClick={() => setAct('task')}>
                {words.giveTask}
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
      {act === 'task' ? <AdoptionTask adoption={adoption} onDone={close} /> : null}
    </li>
  )
}
