import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ChoiceField, Form, LongTextField, TextField } from '../../../design/form.tsx'
import { Page, Section } from '../../../design/page.tsx'
import { EmptyState, Refused } from '../../../design/states.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import type { Output } from '../../../platform/call.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useSession } from '../../../platform/session.tsx'
import { useRead, useWrite } from '../../../platform/use-call.ts'
import { Receivers } from '../components/receivers.tsx'
import { words } from '../strings/zh-CN.ts'
import '../components/notices.css'

type Prepared = Output<'notices.prepareNotice'>
type Sender = { readonly organizationId: string; readonly organizationName: string }

/** Whose name a notice goes out in: where one is of the office. */
export function NewNoticeScreen() {
  const { me } = useSession()
  const senders = me.roles.filter((each) => each.role === 'committeeStaff' || each.role === 'partyOffice')
  const [first] = senders
  return first === undefined ? <Refused /> : <Prepare senders={senders} first={first.organizationId} />
}

function Prepare({ senders, first }: { senders: readonly Sender[]; first: string }) {
  const [sender, setSender] = useState(first)
  const prepared = useRead('notices.prepareNotice', { organizationId: sender })
  return (
    <Page
      title={words.newTitle}
      about={words.newAbout}
      trail={[{ label: words.sent, link: <Link to="/notices/sent">{words.sent}</Link> }]}
    >
      <Section title={words.newTitle}>
        <div className="hp-pad">
          <Loaded of={prepared}>
            {(data) =>
              data.organizations.length === 0 ? (
                <EmptyState title={words.nobody} help={words.nobodyHelp} />
              ) : (
                <Write key={sender} {...{ senders, sender, setSender }} prepared={data} />
              )
            }
          </Loaded>
        </div>
      </Section>
    </Page>
  )
}

type WriteProps = {
  readonly senders: readonly Sender[]
  readonly sender: string
  readonly setSender: (id: string) => void
  readonly prepared: Prepared
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function Write({ senders, sender, setSender, prepared }: WriteProps) {
  const send = useWrite('notices.sendNotice')
  const navigate = useNavigate()
  const form = useForm('notice', {
    initial: { organizationId: sender, title: '', documentNumber: '', text: '', signBy: '', to: '' },
    draftKey: `notice-${sender}`,
    check: ({ title, text, to }) => ({
      title: title.trim() === '' ? words.needTitle : undefined,
      text: linesOf(text).length === 0 ? words.needText : undefined,
      to: to === '' ? words.needTo : undefined,
    }),
    submit: async ({ title, documentNumber, text, signBy, to }) => {
      const chosen = new Set(to.split(' '))
      const sent = await send.mutateAsync({
        ...{ organizationId: sender, title, documentNumber, paragraphs: linesOf(text) },
        signBy: signBy === '' ? null : signBy,
        to: prepared.organizations.flatMap(({ id, roles }) =>
          roles.filter(({ role }) => chosen.has(`${id}:${role}`)).map(({ role }) => ({ organizationId: id, role })),
        ),
      })
      showToast(words.sentNow(sent.recipients))
      await navigate({ to: '/notices/sent/$noticeId', params: { noticeId: sent.id }, replace: true })
    },
  })
  const choices = senders.map((each) => ({ value: each.organizationId, label: each.organizationName }))
  return (
    <Form form={form} act={words.send}>
      {choices.length === 1 ? null : (
        <ChoiceField
          form={{ ...form, set: (_name, value) => setSender(value) }}
          name="organizationId"
          label={words.sender}
          choices={choices}
        />
      )}
      <TextField form={form} name="title" label={words.noticeTitle} help={words.titleHelp} />
      <TextField
        form={form}
        name="documentNumber"
        label={words.documentNumber}
        help={words.documentNumberHelp}
        isOptional
      />
      <LongTextField form={form} name="text" label={words.paragraphs} help={words.paragraphsHelp} rows={8} />
      <TextField form={form} name="signBy" label={words.signByField} kind="date" isOptional />
      <Receivers
        id={`${form.id}-to`}
        organizations={prepared.organizations}
        unreachable={prepared.unreachable}
        problem={form.problems['to']}
        value={form.values.to}
        onChange={(to) => form.set('to', to)}
      />
    </Form>
  )
}
