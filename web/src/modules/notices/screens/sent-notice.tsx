import { Link, getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, ButtonLink } from '../../../design/button.tsx'
import { Light } from '../../../design/light.tsx'
import { Page, Section } from '../../../design/page.tsx'
import { Notice } from '../../../design/states.tsx'
import { showToast } from '../../../design/toast.tsx'
import type { Output } from '../../../platform/call.ts'
import { downloadUrl } from '../../../platform/call.ts'
import { longDay, longInstant } from '../../../platform/dates.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useRead, useWrite } from '../../../platform/use-call.ts'
import { ReasonDialog } from '../../../design/reason-dialog.tsx'
import { words } from '../strings/zh-CN.ts'
import '../components/notices.css'

type View = Output<'notices.showSentNotice'>
const route = getRouteApi('/notices/sent/$noticeId')

/** One notice that was sent: who has signed by organisation, and what the office may do about it. */
export function SentNoticeScreen() {
  const { noticeId } = route.useParams()
  const notice = useRead('notices.showSentNotice', { noticeId })
  return <Loaded of={notice}>{(data) => <Sent key={noticeId} notice={data} />}</Loaded>
}

function Sent({ notice }: { notice: View }) {
  const { title, documentNumber, senderName, sentAt, signBy, organizations, withdrawnReason } = notice
  const parts = [documentNumber, senderName, longInstant(sentAt), signBy === null ? '' : words.signBy(longDay(signBy))]
  return (
    <Page
      title={title}
      about={parts.filter((part) => part !== '').join(' · ')}
      trail={[{ label: words.sent, link: <Link to="/notices/sent">{words.sent}</Link> }]}
      action={<Actions notice={notice} />}
    >
      {withdrawnReason === null ? null : <Notice tone="warn">{words.withdrawnBecause(withdrawnReason)}</Notice>}
      <Section
        title={words.byOrganization}
        note={`${words.signedCount(notice.signed, notice.recipients)} · ${words.byOrganizationNote}`}
      >
        <ul>
          {organizations.map((each) => (
            <OrganizationRow key={each.id} organization={each} />
          ))}
        </ul>
      </Section>
      <Section title={words.text}>
        <div className="nt-text">
          {notice.paragraphs.map((each, place) => (
            <p key={place}>{each}</p>
          ))}
        </div>
      </Section>
    </Page>
  )
}

function OrganizationRow({ organization }: { organization: View['organizations'][number] }) {
  const { name, alsoFor, people, signed, recipients, remindedOn } = organization
  const isDone = signed === recipients
  const word = isDone ? words.allSigned : signed === 0 ? words.notYet : words.partly(signed, recipients)
  return (
    <li className="nt-row">
      <div>
        <p className="hp-name">{name}</p>
        {alsoFor.length === 0 ? null : <p className="hp-quiet">{words.alsoFor(alsoFor)}</p>}
        <p className="hp-quiet">
          {people === null
            ? words.onlyOffice
            : words.people(
                people.map(({ name: who, signedAt, note }) =>
                  words.who(who, signedAt === null ? words.notYet : longInstant(signedAt), note),
                ),
              )}
        </p>
      </div>
      {remindedOn === null ? null : <span className="hp-quiet">{words.remindedOn(longDay(remindedOn))}</span>}
      <Light tone={isDone ? 'done' : 'nearDue'} word={word} />
    </li>
  )
}

function Actions({ notice: { id, version, allowed } }: { notice: View }) {
  const remind = useWrite('notices.remindNotice')
  const withdraw = useWrite('notices.withdrawNotice')
  const [isAsking, setAsking] = useState(false)
  const tell = (error: Error): void => showToast(error.message)
  return (
    <>
      <ButtonLink href={downloadUrl('notices.downloadSentNotice', { noticeId: id, form: 'pdf' })} download>
        {words.pdf}
      </ButtonLink>
      <ButtonLink href={downloadUrl('notices.downloadSentNotice', { noticeId: id, form: 'docx' })} download>
        {words.docx}
      </ButtonLink>
      {allowed.includes('notices.withdrawNotice') ? (
        <Button onClick={() => setAsking(true)}>{words.withdraw}</Button>
      ) : null}
      {allowed.includes('notices.remindNotice') ? (
        <Button
          look="primary"
          isBusy={remind.isPending}
          onClick={() =>
            remind.mutate(
              { noticeId: id },
              { onSuccess: ({ reminded }) => showToast(words.reminded(reminded)), onError: tell },
            )
          }
        >
          {words.remind}
        </Button>
      ) : null}
      {isAsking ? (
        <ReasonDialog
          title={words.withdrawTitle}
          help={words.withdrawHelp}
          act={words.withdraw}
          onClose={() => setAsking(false)}
          send={async (reason) => {
            await withdraw.mutateAsync({ noticeId: id, version, reason })
            showToast(words.withdrawNow)
          }}
        />
      ) : null}
    </>
  )
}
