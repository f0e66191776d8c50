import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { Skeleton } from '../../../../design/states.tsx'
import { isConflict, isRecord, textOf } from '../../../../platform/call-error.ts'
import { command, query } from '../../../../platform/call.ts'
import { dropLocalDraft, keepLocalDraft, readLocalDraft } from '../../../../platform/local-drafts.ts'
import { newId } from '../../../../platform/new-id.ts'
import { useSession } from '../../../../platform/session.tsx'
import type { DeviceDraft, DraftDoors, DraftValues, ServerDraft } from '../../layout/draft-keeper.ts'
import { DraftKeeper, draftToGoOnFrom } from '../../layout/draft-keeper.ts'

/** A record in the writing: what was typed before, and who keeps what is typed now. */
export type RecordDraft = {
  readonly keeper: DraftKeeper
  readonly values: DraftValues | null
  readonly savedAt: string | null
  /** Forgets what was typed and begins anew. */
  readonly restart: () => Promise<void>
  /** Goes on from what another device saved. */
  readonly take: (theirs: ServerDraft) => void
}

/** `about` is the code of a kind for a new record, or the id of the activity that is changed. */
type Props = {
  readonly organizationId: string
  readonly about: string
  readonly children: (draft: RecordDraft) => ReactNode
}
type Round = { readonly number: number; readonly from: DeviceDraft | null; readonly keeper: DraftKeeper }

/** Finds the draft on this device and on the server before the form is shown. */
export function WithDraft({ organizationId, about, children }: Props) {
  const { me } = useSession()
  const key = `${me.accountId} ${organizationId} ${about}`
  const [round, setRound] = useState<Round | null>(null)
  useEffect(() => {
    let isGone = false
    void found(key, { organizationId, about }).then((from) => {
      if (!isGone) setRound({ number: 0, from, keeper: new DraftKeeper(doorsOf(key, { organizationId, about }), from) })
    })
    return () => {
      isGone = true
    }
  }, [key, organizationId, about])
  useFlush(round?.keeper ?? null)
  if (round === null) return <Skeleton />
  const begin = (from: DeviceDraft | null): void => {
    round.keeper.end()
    const keeper = new DraftKeeper(doorsOf(key, { organizationId, about }), from)
    setRound({ number: round.number + 1, from, keeper })
  }
  const restart = async (): Promise<void> => {
    round.keeper.end()
    await Promise.all([
      dropLocalDraft(key),
      command('activities.dropDraft', { organizationId, about }).catch(() => null),
    ])
    begin(null)
  }
  const take = (theirs: ServerDraft): void => begin(draftToGoOnFrom(null, theirs))
  return (
    <div key={round.number}>
      {children({
        ...{ keeper: round.keeper, restart, take },
        values: round.from?.values ?? null,
        savedAt: round.from?.savedAt ?? null,
      })}
    </div>
  )
}

type Where = { readonly organizationId: string; readonly about: string }

async function found(key: string, where: Where): Promise<DeviceDraft | null> {
  const [device, server] = await Promise.all([
    readLocalDraft(key),
    query('activities.showDraft', where).then(
      (answer) => answer.draft,
      () => null,
    ),
  ])
  return draftToGoOnFrom(device, server)
}

const doorsOf = (key: string, where: Where): DraftDoors => ({
  now: () => new Date().toISOString(),
  newKey: newId,
  wait: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
  keepOnDevice: (draft) => keepLocalDraft({ key, ...draft }),
  dropFromDevice: () => dropLocalDraft(key),
  send: (draft) =>
    command('activities.saveDraft', { ...where, ...draft, content: { ...draft.content } }).catch((error: unknown) => {
      const theirs = isConflict(error) ? draftIn(error.current) : null
      return theirs === null ? null : { theirs }
    }),
})

function draftIn(value: unknown): ServerDraft | null {
  if (!isRecord(value) || !isRecord(value['content']) || typeof value['version'] !== 'number') return null
  const content = Object.entries(value['content']).flatMap(([name, each]) =>
    typeof each === 'string' ? [[name, each] as const] : [],
  )
  const [sendKey, savedAt] = [textOf(value['sendKey']), textOf(value['savedAt'])]
  if (sendKey === null || savedAt === null) return null
  return { content: Object.fromEntries(content), sendKey, savedAt, version: value['version'] }
}

/** What is typed goes to the server when the page is left and when the connection is back. */
function useFlush(keeper: DraftKeeper | null): void {
  useEffect(() => {
    if (keeper === null) return
    const flush = (): void => void keeper.flush()
    const whenHidden = (): void => {
      if (document.visibilityState === 'hidden') flush()
    }
    window.addEventListener('online', flush)
    document.addEventListener('visibilitychange', whenHidden)
    return () => {
      window.removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', whenHidden)
      flush()
    }
  }, [keeper])
}
