import { Button } from '../../../../design/button.tsx'
import { showToast } from '../../../../design/toast.tsx'
import type { Output } from '../../../../platform/call.ts'
import { longDay } from '../../../../platform/dates.ts'
import { useWrite } from '../../../../platform/use-call.ts'
import { words as themes } from '../../strings/themes/zh-CN.ts'
import { words } from '../../strings/zh-CN.ts'

type Put = Output<'activities.listDisconnects'>['dismissed'][number]

/** What was put off, by whom, why and until when; anyone may see it, and who records may take it back. */
export function Dismissed({ dismissed, mayRevoke }: { dismissed: readonly Put[]; mayRevoke: boolean }) {
  const revoke = useWrite('activities.revokeDismissal')
  if (dismissed.length === 0) return null
  const take = async (id: string): Promise<void> => {
    await revoke.mutateAsync({ dismissalId: id })
    showToast(themes.revoked)
  }
  return (
    <details className="av-line">
      <summary>{themes.dismissed(dismissed.length)}</summary>
      <ul>
        {dismissed.map(({ dismissal, rule, subjectName, organizationName, rulesVersion }) => (
          <li key={dismissal.id} className="av-line av-join">
            <div className="hp-grow">
              <p>
                <span className="av-duty-name">{words.disconnectRules[rule]}</span> {subjectName}{' '}
                <span className="hp-quiet hp-name">
                  {organizationName} · {themes.rulesVersion(rulesVersion)}
                </span>
              </p>
              <p className="hp-quiet">
                {themes.until(
                  dismissal.reason,
                  dismissal.madeByName,
                  longDay(dismissal.madeOn),
                  longDay(dismissal.expiresOn),
                )}
              </p>
            </div>
            {mayRevoke ? (
              <Button look="quiet" aria-label={themes.revokeNamed(subjectName)} onClick={() => void take(dismissal.id)}>
                {themes.revoke}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
