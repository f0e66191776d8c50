import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { Field } from '../../../design/form.tsx'
import { Notice } from '../../../design/states.tsx'
import { showToast } from '../../../design/toast.tsx'
import { downloadUrl } from '../../../platform/call.ts'
import { copyText, mayCopy } from '../../../platform/copy-text.ts'
import { dayOf, longDay } from '../../../platform/dates.ts'
import { useRead, useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'

type Props = { readonly organizationId: string; readonly name: string; readonly onClose: () => void }
const saidBy = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** A link of one's own that a calendar program reads by itself. */
export function SubscribeDialog({ organizationId, name, onClose }: Props) {
  const links = useRead('activities.listCalendarLinks', { organizationId })
  const create = useWrite('activities.createCalendarLink')
  const [address, setAddress] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const make = (): void => {
    setFailure(null)
    create.mutateAsync({ organizationId }).then(
      ({ token }) => setAddress(`${location.origin}${downloadUrl('activities.readCalendar', { token })}`),
      (error: unknown) => setFailure(saidBy(error)),
    )
  }
  const rows = links.data?.items ?? []
  return (
    <Dialog title={words.subscribeTitle(name)} onClose={onClose}>
      <div className="hp-dialog-body hp-stack">
        <p>{words.subscribeHelp}</p>
        {failure === null ? null : <Notice tone="late">{failure}</Notice>}
        {address === null ? (
          <div>
            <Button look="primary" isBusy={create.isPending} onClick={make}>
              {words.newLink}
            </Button>
          </div>
        ) : (
          <NewLink address={address} />
        )}
        {rows.length === 0 ? null : (
          <div>
            <h3>{words.ownLinks}</h3>
            <ul>
              {rows.map((each) => (
                <OwnLink key={each.id} link={each} onFailure={setFailure} />
              ))}
            </ul>
          </div>
        )}
      </div>
      <div className="hp-dialog-do">
        <Button onClick={onClose}>{words.close}</Button>
      </div>
    </Dialog>
  )
}

function NewLink({ address }: { address: string }) {
  return (
    <Field id="calendar-link" label={words.linkLabel} help={words.linkOnce}>
      <div className="hp-row">
        <input
          id="calendar-link"
          className="hp-input hp-grow"
          readOnly
          value={address}
          aria-describedby="calendar-link-help"
          onFocus={(event) => event.target.select()}
        />
        {mayCopy ? (
          <Button onClick={() => void copyText(address).then(() => showToast(words.copied))}>{words.copy}</Button>
        ) : null}
      </div>
    </Field>
  )
}

type OwnLinkProps = {
  readonly link: { readonly id: string; readonly createdAt: string; readonly lastReadOn: string | null }
  readonly onFailure: (words: string) => void
}

function OwnLink({ link: { id, createdAt, lastReadOn }, onFailure }: OwnLinkProps) {
  const revoke = useWrite('activities.revokeCalendarLink')
  const made = longDay(dayOf(createdAt))
  const stop = (): void =>
    void revoke.mutateAsync({ linkId: id }).then(
      () => showToast(words.linkRevoked),
      (error: unknown) => onFailure(saidBy(error)),
    )
  return (
    <li className="av-file">
      <span className="hp-grow">{words.linkMade(made, lastReadOn === null ? null : longDay(lastReadOn))}</span>
      <Button look="quiet" isBusy={revoke.isPending} aria-label={words.revokeLinkNamed(made)} onClick={stop}>
        {words.revokeLink}
      </Button>
    </li>
  )
}
