import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'
import { LinkSheet, NameStep, RefusalAt } from './flow-popovers.tsx'
import { useFlowActs } from './use-flow-acts.ts'

export type Sheet = { readonly x: number; readonly y: number } & (
  | { readonly kind: 'link'; readonly id: string }
  | { readonly kind: 'add'; readonly id: string; readonly lane: string }
  | { readonly kind: 'refusal'; readonly message: string }
)

type Props = {
  readonly sheet: Sheet
  readonly onClose: () => void
  readonly onAdded: (taskId: string) => void
}

/** What is asked or said at a place of the drawing. */
export function FlowSheets({ sheet, onClose, onAdded }: Props) {
  const { plan } = usePlan()
  const acts = useFlowActs()
  const place = { x: sheet.x, y: sheet.y, onClose }
  if (sheet.kind === 'refusal') return <RefusalAt {...place} message={sheet.message} />
  if (sheet.kind === 'link') {
    const link = plan.dependencies.find((each) => each.id === sheet.id)
    return link === undefined ? null : <LinkSheet key={link.version} {...place} link={link} onAdded={onAdded} />
  }
  return (
    <NameStep
      {...place}
      organizationId={sheet.id}
      title={words.addStepIn(sheet.lane)}
      onName={(name) => acts.addTo(sheet.id, name)}
      onAdded={onAdded}
    />
  )
}
