import { useSyncExternalStore } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Notice } from '../../../../design/states.tsx'
import { longInstant, timeOf } from '../../../../platform/dates.ts'
import type { DraftStanding } from '../../layout/draft-keeper.ts'
import { words } from '../../strings/zh-CN.ts'
import type { RecordDraft } from './with-draft.tsx'

const useStanding = ({ keeper }: RecordDraft): DraftStanding => useSyncExternalStore(keeper.subscribe, keeper.current)

/** Says where what is typed is kept, and since when. */
export function DraftState({ draft, isLost }: { draft: RecordDraft; isLost: boolean }) {
  const standing = useStanding(draft)
  return (
    <span className="hp-quiet av-kept" role="status">
      {isLost ? words.drafts.waiting : said(standing)}
    </span>
  )
}

function said(standing: DraftStanding): string {
  switch (standing.state) {
    case 'none':
    case 'other':
      return ''
    case 'saving':
      return words.drafts.saving
    case 'saved':
      return words.drafts.saved(timeOf(standing.at))
    case 'onDevice':
      return navigator.onLine ? words.drafts.onDevice(timeOf(standing.at)) : words.drafts.offline
    case 'unsaved':
      return words.drafts.unsaved
  }
}

/** Above the form: that it goes on from a draft, or that another device has a newer one. */
export function DraftNotice({ draft }: { draft: RecordDraft }) {
  const standing = useStanding(draft)
  if (standing.state === 'other') {
    const { theirs } = standing
    return (
      <Notice tone="warn">
        <p>{words.drafts.other(longInstant(theirs.savedAt))}</p>
        <div className="hp-row">
          <Button onClick={() => draft.take(theirs)}>{words.drafts.take}</Button>
          <Button onClick={() => void draft.keeper.keepMine()}>{words.drafts.keepMine}</Button>
        </div>
      </Notice>
    )
  }
  if (draft.savedAt === null) return null
  return (
    <Notice>
      <div className="av-join">
        <span className="hp-grow">{words.drafts.goesOn(longInstant(draft.savedAt))}</span>
        <Button look="quiet" onClick={() => void draft.restart()}>
          {words.drafts.restart}
        </Button>
      </div>
    </Notice>
  )
}
