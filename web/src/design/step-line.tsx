import './step-line.css'

type Step = {
  readonly key: string
  readonly label: string
  readonly standing: 'done' | 'current' | 'coming'
  /** A short line beneath, such as the day on which it was reached. */
  readonly note?: string | undefined
}

/** Where something stands in a process and what comes next; shape and words tell, colour only helps. */
export function StepLine({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol className="hp-steps" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.key}
          className={`hp-step hp-step-${step.standing}`}
          aria-current={step.standing === 'current' ? 'step' : undefined}
        >
          <span className="hp-step-dot" aria-hidden="true" />
          <span className="hp-step-label">{step.label}</span>
          {step.note === undefined ? null : <span className="hp-step-note">{step.note}</span>}
        </li>
      ))}
    </ol>
  )
}
