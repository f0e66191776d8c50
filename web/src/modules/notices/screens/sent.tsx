import { Link } from '@tanstack/react-router'
import { Button } from '../../../design/button.tsx'
import { Page } from '../../../design/page.tsx'
import { EmptyState } from '../../../design/states.tsx'
import { query } from '../../../platform/call.ts'
import { longDay, longInstant } from '../../../platform/dates.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useList } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'
import '../components/notices.css'

/** Notices that my office sent, with how many have signed. */
export function SentScreen() {
  const sent = useList(['notices.listSentNotices'], (cursor, signal) =>
    query('notices.listSentNotices', { cursor }, { signal }),
  )
  const write = (
    <Link to="/notices/new" className="hp-button hp-button-primary">
      {words.write}
    </Link>
  )
  return (
    <Page title={words.sent} about={words.sentAbout} action={write}>
      <Loaded of={sent}>
        {() =>
          sent.rows.length === 0 ? (
            <EmptyState title={words.noSent} help={words.noSentHelp} />
          ) : (
            <ul className="hp-section">
              {sent.rows.map(
                ({ id, title, documentNumber, senderName, sentAt, signBy, signed, recipients, withdrawnAt }) => (
                  <li key={id} className="nt-row">
                    <div>
                      <p>
                        <Link to="/notices/sent/$noticeId" params={{ noticeId: id }}>
                          {title}
                        </Link>{' '}
                        <span className="hp-quiet hp-name">{documentNumber}</span>
                      </p>
                      <p className="hp-quiet">
                        {words.from(senderName, longInstant(sentAt))}
                        {signBy === null ? '' : ` · ${words.signBy(longDay(signBy))}`}
                      </p>
                    </div>
                    <span>{withdrawnAt === null ? words.signedCount(signed, recipients) : words.withdrawn}</span>
                  </li>
                ),
              )}
            </ul>
          )
        }
      </Loaded>
      {sent.more === undefined ? null : (
        <Button isBusy={sent.more.isBusy} onClick={sent.more.load}>
          {words.more}
        </Button>
      )}
    </Page>
  )
}
