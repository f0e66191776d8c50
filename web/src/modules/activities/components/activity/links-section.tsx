import { useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Section } from '../../../../design/page.tsx'
import { showToast } from '../../../../design/toast.tsx'
import type { Output } from '../../../../platform/call.ts'
import { useWrite } from '../../../../platform/use-call.ts'
import { words } from '../../strings/zh-CN.ts'
import { LinkForm } from './link-form.tsx'
import { TaskLink } from './task-link.tsx'
import { ReasonDialog } from '../../../../design/reason-dialog.tsx'

type View = Output<'activities.showActivity'>
type Joined = View['links'][number]
type Props = { readonly view: View; readonly may: (name: string) => boolean }

/** Which tasks this served, and what the branch did for each. */
export function LinksSection({ view, may }: Props) {
  const { activity, links, kind } = view
  const [isAdding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState<Joined | null>(null)
  const unlink = useWrite('activities.unlinkActivity')
  const nothing = kind?.isExempt === true ? words.exempt : words.notLinkedYet
  return (
    <Section
      title={words.linkHead}
      action={
        may('linkActivity') && !isAdding ? <Button onClick={() => setAdding(true)}>{words.link}</Button> : undefined
      }
    >
      {isAdding ? (
        <div className="hp-pad">
          <LinkForm activity={activity} onDone={() => setAdding(false)} />
        </div>
      ) : null}
      {links.length === 0 && !isAdding ? <p className="hp-pad hp-quiet">{nothing}</p> : null}
      <ul>
        {links.map((each) => (
          <li key={each.id} className="av-line av-join">
            <div className="hp-grow">
              <p>
                <TaskLink planId={each.planId} taskId={each.taskId} name={each.taskName} />{' '}
                <span className="hp-quiet">{each.planName}</span>
              </p>
              <p>{each.did}</p>
              <p className="hp-quiet">{words.linkCounts(each)}</p>
            </div>
            {may('unlinkActivity') ? (
              <Button look="quiet" aria-label={words.unlinkNamed(each.taskName)} onClick={() => setLeaving(each)}>
                {words.unlink}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {leaving === null ? null : (
        <ReasonDialog
          title={words.unlinkNamed(leaving.taskName)}
          help={words.unlinkHelp}
          act={words.unlink}
          onClose={() => setLeaving(null)}
          send={async (reason) => {
            await unlink.mutateAsync({ linkId: leaving.id, reason })
            showToast(words.unlinked)
          }}
        />
      )}
    </Section>
  )
}
