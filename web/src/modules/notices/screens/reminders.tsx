import { MailWhen } from '@hepai/contract/notices-shapes'
import { ChoiceField, Form, TextField } from '../../../design/form.tsx'
import { Page, Section } from '../../../design/page.tsx'
import { Notice } from '../../../design/states.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import type { Output } from '../../../platform/call.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useMay, useSession } from '../../../platform/session.tsx'
import { useRead, useWrite } from '../../../platform/use-call.ts'
import { FailedDeliveries } from '../components/failed-deliveries.tsx'
import { Robots } from '../components/robots.tsx'
import { words } from '../strings/zh-CN.ts'
import '../components/notices.css'

type Channels = Output<'notices.showChannels'>

/** By which ways I am told; the robots of the organisations I look after; what was not delivered. */
export function RemindersScreen() {
  const { me } = useSession()
  const channels = useRead('notices.showChannels', {})
  const mayWatch = useMay('notices.watchOutbox')
  const offices = me.roles.filter((each) => each.role === 'committeeStaff' || each.role === 'partyOffice')
  return (
    <Page title={words.reminders} about={words.remindersAbout}>
      <Section title={words.mail} note={words.mailHelp}>
        <div className="hp-pad">
          <Loaded of={channels}>{(data) => <Choices key={data.version} channels={data} />}</Loaded>
        </div>
      </Section>
      {offices.map((each) => (
        <Robots key={each.organizationId} organizationId={each.organizationId} />
      ))}
      {mayWatch ? <FailedDeliveries /> : null}
    </Page>
  )
}

function Choices({ channels: { mailWhen, mailAddress, hasMailServer, version } }: { channels: Channels }) {
  const save = useWrite('notices.saveChannels')
  const initial: { readonly mailWhen: string; readonly mailAddress: string } = { mailWhen, mailAddress }
  const form = useForm('channels', {
    initial,
    submit: async (values) => {
      await save.mutateAsync({
        mailWhen: MailWhen.parse(values.mailWhen),
        mailAddress: values.mailAddress.trim(),
        version,
      })
      showToast(words.saved)
    },
  })
  return (
    <>
      {hasMailServer ? null : <Notice>{words.noMailServer}</Notice>}
      <Form form={form} act={words.save}>
        <ChoiceField
          form={form}
          name="mailWhen"
          label={words.mailWhen}
          choices={MailWhen.options.map((value) => ({ value, label: words.mailChoices[value] }))}
        />
        <TextField form={form} name="mailAddress" label={words.mailAddress} help={words.mailAddressHelp} />
      </Form>
    </>
  )
}
