import { Button } from '../../../design/button.tsx'
import { Page, Section } from '../../../design/page.tsx'
import { EmptyState } from '../../../design/states.tsx'
import { query } from '../../../platform/call.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useList, useRead, useWrite } from '../../../platform/use-call.ts'
import { MessageRow } from '../components/message-row.tsx'
import { ReceivedRow } from '../components/received-row.tsx'
import { words } from '../strings/zh-CN.ts'
import '../components/notices.css'

/** What I received to sign, and what I was told. */
export function MineScreen() {
  const head = useRead('notices.listMessages', { limit: 1 })
  const notices = useList(['notices.listReceivedNotices'], (cursor, signal) =>
    query('notices.listReceivedNotices', { cursor }, { signal }),
  )
  const toSign = notices.rows.filter((each) => each.state === 'toSign')
  const others = notices.rows.filter((each) => each.state !== 'toSign')
  return (
    <Page title={words.mine} about={words.mineAbout(toSign.length, head.data?.unread ?? 0)}>
      <Loaded of={notices}>
        {() => (
          <>
            {toSign.length === 0 ? null : (
              <Section title={words.toSign}>
                <ul>
                  {toSign.map((each) => (
                    <ReceivedRow key={each.id} notice={each} />
                  ))}
                </ul>
              </Section>
            )}
            <Messages unread={head.data?.unread ?? 0} />
            {others.length === 0 ? null : (
              <Section title={words.received}>
                <ul>
                  {others.map((each) => (
                    <ReceivedRow key={each.id} notice={each} />
                  ))}
                </ul>
              </Section>
            )}
            {notices.more === undefined ? null : (
              <Button isBusy={notices.more.isBusy} onClick={notices.more.load}>
                {words.more}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Messages({ unread }: { unread: number }) {
  const read = useWrite('notices.readMessages')
  const messages = useList(['notices.listMessages'], (cursor, signal) =>
    query('notices.listMessages', { cursor }, { signal }),
  )
  return (
    <Section
      title={words.messages}
      note={words.messagesNote}
      action={
        unread === 0 ? undefined : (
          <Button look="quiet" isBusy={read.isPending} onClick={() => read.mutate({})}>
            {words.readAll}
          </Button>
        )
      }
    >
      <Loaded of={messages}>
        {() =>
          messages.rows.length === 0 ? (
            <EmptyState title={words.noMessages} help={words.noMessagesHelp} />
          ) : (
            <>
              <ul>
                {messages.rows.map((each) => (
                  <MessageRow key={each.id} message={each} />
                ))}
              </ul>
              {messages.more === undefined ? null : (
                <div className="hp-pad">
                  <Button isBusy={messages.more.isBusy} onClick={messages.more.load}>
                    {words.more}
                  </Button>
                </div>
              )}
            </>
          )
        }
      </Loaded>
    </Section>
  )
}
