import type { DependencyView } from '@hepai/contract/planning-shapes'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { dependencyTypes } from '../../layout/edit-plan.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'
import type { Outcome } from '../use-editing.ts'
import { type NewStep, useFlowActs } from './use-flow-acts.ts'

type Place = { readonly x: number; readonly y: number; readonly onClose: () => void }

/** A small sheet at a point of the window; Escape or a click elsewhere closes it. */
function Popover({ x, y, label, onClose, children }: Place & { label: string; children: ReactNode }) {
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const onDown = (event: PointerEvent) => {
      if (event.target instanceof Node && sheet.current?.contains(event.target) !== true) onClose()
    }
    window.addEventListener('pointerdown', onDown, true)
    return () => window.removeEventListener('pointerdown', onDown, true)
  }, [onClose])
  const left = Math.max(8, Math.min(x, window.innerWidth - 320))
  const top = Math.max(8, Math.min(y + 8, window.innerHeight - 260))
  return (
    <div
      ref={sheet}
      role="dialog"
      aria-label={label}
      className="pl-popover"
      style={{ left, top }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') onClose()
      }}
    >
      {children}
    </div>
  )
}

export function RefusalAt({ x, y, message, onClose }: Place & { message: string }) {
  return (
    <Popover {...{ x, y, onClose }} label={message}>
      <p className="pl-late" role="alert">
        {message}
      </p>
    </Popover>
  )
}

type NameProps = Place & {
  readonly title: string
  readonly organizationId: string
  readonly mayChooseLane?: boolean
  readonly onName: (name: string, organizationId: string) => Promise<NewStep>
  readonly onAdded: (taskId: string) => void
}

/** Asks for the name of a new step, and whose it is where that is open. */
export function NameStep({ title, organizationId, mayChooseLane = false, onName, onAdded, ...place }: NameProps) {
  const { plan } = usePlan()
  const [name, setName] = useState('')
  const [lane, setLane] = useState(organizationId)
  const [problem, setProblem] = useState<string | null>(null)
  const save = async () => {
    if (name.trim() === '') {
      setProblem(words.nameWanted)
      return
    }
    const outcome = await onName(name.trim(), lane)
    if (outcome.isSaved) {
      place.onClose()
      onAdded(outcome.taskId)
    } else setProblem(outcome.message)
  }
  return (
    <Popover {...place} label={title}>
      <form
        className="pl-popover-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <strong>{title}</strong>
        <input
          className="hp-input"
          autoFocus
          aria-label={words.stepName}
          placeholder={words.stepName}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        {mayChooseLane ? (
          <select
            className="hp-input"
            aria-label={words.fields.organizationId}
            value={lane}
            onChange={(event) => setLane(event.target.value)}
          >
            {plan.lanes.map((each) => (
              <option key={each.organizationId} value={each.organizationId}>
                {each.name}
              </option>
            ))}
          </select>
        ) : null}
        {problem === null ? null : (
          <p className="pl-late" role="alert">
            {problem}
          </p>
        )}
        <Button look="primary" type="submit">
          {words.doAdd}
        </Button>
      </form>
    </Popover>
  )
}

/** One link: its kind, its lag, a step put in between, or its end. */
export function LinkSheet({ link, onAdded, ...place }: Place & Pick<NameProps, 'onAdded'> & { link: DependencyView }) {
  const { tree } = usePlan()
  const acts = useFlowActs()
  const [problem, setProblem] = useState<string | null>(null)
  const [isInserting, setInserting] = useState(false)
  const to = tree.byId.get(link.toId)
  const title = words.linkTitle(tree.byId.get(link.fromId)?.name ?? '', to?.name ?? '')
  const settle = async (act: Promise<Outcome>, isLast = false) => {
    const outcome = await act
    setProblem(outcome.isSaved ? null : outcome.message)
    if (outcome.isSaved && isLast) place.onClose()
  }
  if (isInserting) {
    return (
      <NameStep
        {...place}
        title={words.insertHere}
        organizationId={to?.organizationId ?? ''}
        mayChooseLane
        onAdded={onAdded}
        onName={(name, organizationId) => acts.insert(link, name, organizationId)}
      />
    )
  }
  return (
    <Popover {...place} label={title}>
      <div className="pl-popover-form">
        <strong>{title}</strong>
        <select
          className="hp-input"
          aria-label={words.fields.type}
          value={link.type}
          onChange={(event) => {
            const type = dependencyTypes.find((each) => each === event.target.value)
            if (type !== undefined) void settle(acts.relink(link, { type }))
          }}
        >
          {dependencyTypes.map((type) => (
            <option key={type} value={type}>
              {words.types[type]}
            </option>
          ))}
        </select>
        <label className="pl-popover-row">
          {words.lag}
          <input
            className="hp-input hp-input-short"
            type="number"
            defaultValue={link.lagDays}
            onBlur={(event) => {
              const lagDays = Number(event.target.value)
              if (Number.isInteger(lagDays) && lagDays !== link.lagDays) void settle(acts.relink(link, { lagDays }))
            }}
          />
        </label>
        {problem === null ? null : (
          <p className="pl-late" role="alert">
            {problem}
          </p>
        )}
        <div className="pl-popover-row">
          <Button onClick={() => setInserting(true)}>{words.insertHere}</Button>
          <Button look="danger" onClick={() => void settle(acts.unlink(link), true)}>
            {words.unlink}
          </Button>
        </div>
      </div>
    </Popover>
  )
}
