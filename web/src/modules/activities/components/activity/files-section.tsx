import { Button } from '../../../../design/button.tsx'
import { DropFile } from '../../../../design/drop-file.tsx'
import { Section } from '../../../../design/page.tsx'
import { Notice } from '../../../../design/states.tsx'
import { showToast } from '../../../../design/toast.tsx'
import type { Output } from '../../../../platform/call.ts'
import { downloadUrl } from '../../../../platform/call.ts'
import { dayOf, longDay } from '../../../../platform/dates.ts'
import { useWrite } from '../../../../platform/use-call.ts'
import { words } from '../../strings/zh-CN.ts'
import { type Sending, useSending } from './use-sending.ts'

type View = Output<'activities.showActivity'>
type Attached = View['files'][number]
type Props = { readonly view: View; readonly may: (name: string) => boolean }

const accept = '.pdf,.docx,.xlsx,.pptx,.ofd,.jpg,.jpeg,.png,.webp,.txt,.csv'

/** What goes with the record; nobody is ever asked for it. */
export function FilesSection({ view, may }: Props) {
  const sending = useSending(view.activity.id)
  const mayAttach = may('attachFile')
  if (view.files.length === 0 && !mayAttach) return null
  return (
    <Section title={words.files} note={words.filesNote}>
      <ul>
        {view.files.map((each) => (
          <FileRow key={each.id} file={each} mayRemove={may('removeFile')} />
        ))}
      </ul>
      {sending.rows.length === 0 ? null : (
        <ul>
          {sending.rows.map((each) => (
            <SendingRow key={each.key} sending={each} stop={sending.stop} forget={sending.forget} />
          ))}
        </ul>
      )}
      {mayAttach ? (
        <div className="hp-pad hp-screen-only">
          <DropFile
            prompt={words.dropFiles}
            choose={words.chooseFiles}
            camera={words.takePhoto}
            help={words.filesHelp}
            accept={accept}
            isMany
            isFlat
            onFiles={sending.send}
          />
        </div>
      ) : null}
    </Section>
  )
}

function FileRow({ file, mayRemove }: { file: Attached; mayRemove: boolean }) {
  const remove = useWrite('activities.removeFile')
  const restore = useWrite('activities.restoreFile')
  const putBack = (): void =>
    void restore.mutateAsync({ attachmentId: file.id }).then(
      () => showToast(words.fileRestored(file.name)),
      (error: unknown) => showToast(error instanceof Error ? error.message : String(error)),
    )
  const takeOff = (): void =>
    void remove.mutateAsync({ attachmentId: file.id }).then(
      () => showToast(words.fileRemoved(file.name), putBack),
      (error: unknown) => showToast(error instanceof Error ? error.message : String(error)),
    )
  return (
    <li className="av-line av-file">
      <div className="hp-grow">
        <a href={downloadUrl('activities.downloadFile', { attachmentId: file.id })} download className="hp-name">
          {file.name}
        </a>{' '}
        <span className="hp-quiet">
          {words.fileSize(file.bytes)} · {words.attachedBy(file.attachedByName, longDay(dayOf(file.attachedAt)))}
        </span>
      </div>
      {mayRemove ? (
        <Button look="quiet" isBusy={remove.isPending} aria-label={words.removeFileNamed(file.name)} onClick={takeOff}>
          {words.removeFile}
        </Button>
      ) : null}
    </li>
  )
}

type RowProps = {
  readonly sending: Sending
  readonly stop: (key: string) => void
  readonly forget: (key: string) => void
}

function SendingRow({ sending: { key, name, percent, failure }, stop, forget }: RowProps) {
  if (failure !== null) {
    return (
      <li className="av-line av-file">
        <div className="hp-grow">
          <Notice tone="late">{words.notSent(name, failure)}</Notice>
        </div>
        <Button look="quiet" aria-label={words.forgetNamed(name)} onClick={() => forget(key)}>
          {words.forget}
        </Button>
      </li>
    )
  }
  return (
    <li className="av-line av-file">
      <div className="hp-grow" role="status">
        <p>{words.sending(name, percent)}</p>
        <progress max={100} value={percent < 100 ? percent : undefined} aria-label={words.sending(name, percent)} />
      </div>
      <Button look="quiet" aria-label={words.stopSending(name)} onClick={() => stop(key)}>
        {words.stop}
      </Button>
    </li>
  )
}
