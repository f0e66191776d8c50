import { type ReactNode, useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Section } from '../../../../design/page.tsx'
import type { Output } from '../../../../platform/call.ts'
import { longDay } from '../../../../platform/dates.ts'
import { FileButton } from '../../../../platform/file-button.tsx'
import { PrintButton } from '../../../../platform/print-button.tsx'
import { useRead } from '../../../../platform/use-call.ts'
import { words } from '../../strings/zh-CN.ts'
import { IssueDialog } from './issue-dialog.tsx'

type Activity = Pick<Output<'activities.showActivity'>['activity'], 'id' | 'occurredOn'>
type Papers = Output<'activities.listSummaries'>

/** What can be taken out on paper: the record as the voucher, 纪要 as the official document. */
export function PapersSection({ activity }: { activity: Activity }) {
  const papers = useRead('activities.listSummaries', { activityId: activity.id })
  const [isIssuing, setIssuing] = useState(false)
  if (papers.data === undefined || papers.data.allowed.length === 0) return null
  const { allowed } = papers.data
  return (
    <Section title={words.papers} action={<PrintButton label={words.printPage} />}>
      <Paper title={words.paperRecord} about={words.recordPaperHelp}>
        <Forms name="activities.downloadRecord" paper={words.paperRecord} activityId={activity.id} />
      </Paper>
      <Paper title={words.paperSummary} about={aboutSummary(papers.data)}>
        {allowed.includes('activities.downloadSummary') ? (
          <Forms name="activities.downloadSummary" paper={words.paperSummary} activityId={activity.id} />
        ) : null}
        {allowed.includes('activities.issueSummary') ? (
          <Button onClick={() => setIssuing(true)}>{words.issueSummary}</Button>
        ) : null}
      </Paper>
      {isIssuing ? <IssueDialog activity={activity} onClose={() => setIssuing(false)} /> : null}
    </Section>
  )
}

function aboutSummary({ items, isOutdated, allowed }: Papers): string {
  const [last] = items
  if (!allowed.includes('activities.downloadSummary')) return words.summaryNothing
  if (last === undefined) return words.summaryDraft
  const issued = words.summaryIssued(last.number, longDay(last.issuedOn), last.issuedByName)
  return isOutdated ? `${issued}${words.summaryOutdated}` : issued
}

function Paper({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  return (
    <div className="av-paper">
      <p>
        <span className="av-duty-name">{title}</span> <span className="hp-quiet">{about}</span>
      </p>
      <div className="av-paper-do hp-screen-only">{children}</div>
    </div>
  )
}

type FormsProps = {
  readonly name: 'activities.downloadRecord' | 'activities.downloadSummary'
  readonly paper: string
  readonly activityId: string
}

function Forms({ name, paper, activityId }: FormsProps) {
  return (
    <>
      <FileButton
        name={name}
        input={{ activityId, form: 'pdf' }}
        label={words.forPrint}
        fullLabel={words.paperNamed(paper, words.forPrint)}
      />
      <FileButton
        name={name}
        input={{ activityId, form: 'docx' }}
        label={words.forEditing}
        fullLabel={words.paperNamed(paper, words.forEditing)}
      />
    </>
  )
}
