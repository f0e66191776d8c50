import { Link, getRouteApi } from '@tanstack/react-router'
import { ButtonLink } from '../../../design/button.tsx'
import { Form, TextField } from '../../../design/form.tsx'
import { Page, Section } from '../../../design/page.tsx'
import { Notice } from '../../../design/states.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import type { Output } from '../../../platform/call.ts'
import { downloadUrl } from '../../../platform/call.ts'
import { longDay, longInstant } from '../../../platform/dates.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useRead, useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'
import '../components/notices.css'

type View = Output<'notices.showNotice'>
const route = getRouteApi('/notices/$noticeId')

/** A notice as it was sent, and the one act that it asks for. */
export function NoticeScreen() {
  const { noticeId } = route.useParams()
  const notice = useRead('notices.showNotice', { noticeId })
  return <Loaded of={notice}>{(data) => <Received key={noticeId} notice={data} />}</Loaded>
}

function Received({ notice }: { notice: View }) {
  const { id, title, documentNumber, senderName, sentAt, signBy, organizations, allowed } = notice
  const about = [documentNumber, senderName, longInstant(sentAt), words.receivedFor(organizations)]
  const due = signBy === null ? [] : [words.signBy(longDay(signBy))]
  return (
    <Page
      title={title}
      about={[...about, ...due].filter((part) => part !== '').join(' · ')}
      trail={[{ label: words.mine, link: <Link to="/notices">{words.mine}</Link> }]}
      action={
        <>
          <ButtonLink href={downloadUrl('notices.downloadNotice', { noticeId: id, form: 'pdf' })} download>
            {words.pdf}
          </ButtonLink>
          <ButtonLink href={downloadUrl('notices.downloadNotice', { noticeId: id, form: 'docx' })} download>
            {words.docx}
          </ButtonLink>
        </>
      }
    >
      {notice.withdrawnReason === null ? null : (
        <Notice tone="warn">{words.withdrawnBecause(notice.withdrawnReason)}</Notice>
      )}
      {notice.signedAt === null ? null : <Notice>{words.signedAt(longInstant(notice.signedAt), notice.note)}</Notice>}
      <Section title={words.text}>
        <div className="nt-text">
          {notice.paragraphs.map((each, place) => (
            <p key={place}>{each}</p>
          ))}
        </div>
      </Section>
      {allowed.includes('notices.signNotice') ? <Sign noticeId={id} /> : null}
    </Page>
  )
}

function Sign({ noticeId }: { noticeId: string }) {
  const sign = useWrite('notices.signNotice')
  const form = useForm('sign', {
    initial: { note: '' },
    draftKey: `sign-${noticeId}`,
    submit: async ({ note }) => {
      await sign.mutateAsync({ noticeId, note })
      showToast(words.signed)
    },
  })
  return (
    <Section title={words.signTitle}>
      <div className="hp-pad">
        <Form form={form} act={words.sign}>
          <TextField form={form} name="note" label={words.signNote} help={words.signNoteHelp} isOptional />
        </Form>
      </div>
    </Section>
  )
}
