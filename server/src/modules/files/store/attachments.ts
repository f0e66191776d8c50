import type { AttachedTo, AttachmentView } from '@hepai/contract/files'
import { access } from 'node:fs/promises'
import { type Kysely, type Transaction, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { compiled, type Put } from '../../../platform/database/compiled.ts'
import type { Grant } from '../../../platform/grant.ts'
import type { Platform } from '../../../platform/platform.ts'
import { Refusal, notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import type {} from '../tables.ts'
import type { KeptFile } from './keep.ts'
import { contentPath } from './places.ts'

export type Subject = { readonly kind: AttachedTo; readonly id: string }
type Tx = Transaction<Tables>

/** A record carries at most so many files. */
export const MOST_FILES = 20

const live = (db: Kysely<Tables>, subject: Subject) =>
  db
    .selectFrom('attachment')
    .where('city_id', '=', CITY)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('removed_at', 'is', null)

const carriedBy = compiled((db, put: Put<Subject>) =>
  db
    .selectFrom('attachment')
    .select(['id', 'name', 'kind', 'bytes', 'attached_at as attachedAt', 'attached_by_name as attachedByName'])
    .where('city_id', '=', CITY)
    .where(
      'subject_kind',
      '=',
      put((subject) => subject.kind),
    )
    .where(
      'subject_id',
      '=',
      put((subject) => subject.id),
    )
    .where('removed_at', 'is', null)
    .orderBy('attached_at')
    .orderBy('id'),
)

/** What a record carries now, in the order in which it was attached. */
export async function attachmentsOf(db: Kysely<Tables>, subject: Subject): Promise<AttachmentView[]> {
  const rows = await carriedBy(db, subject)
  return rows.map(({ attachedAt, ...row }) => ({ ...row, attachedAt: attachedAt.toISOString() }))
}

/**
 * Attaches a kept file to a record that the caller has locked and authorized.
 *
 * @throws Refusal files.tooMany, files.alreadyThere
 */
export async function attach(
  tx: Tx,
  grant: Grant,
  { platform, at, subject, file }: { platform: Platform; at: Date; subject: Subject; file: KeptFile },
): Promise<{ readonly id: string; readonly name: string }> {
  await holdContent(tx, platform, file)
  await refuseMore(tx, subject, file.hash)
  const id = platform.newId()
  const { name, kind, bytes, hash } = file
  await tx
    .insertInto('attachment')
    .values({
      ...{ city_id: CITY, id, subject_kind: subject.kind, subject_id: subject.id, name, kind, bytes, hash },
      ...{ attached_at: at, attached_by: grant.actorId, attached_by_name: grant.actorName ?? '系统' },
    })
    .execute()
  return { id, name }
}

/** @throws Refusal files.tooMany, files.alreadyThere */
async function refuseMore(tx: Tx, subject: Subject, hash: string): Promise<void> {
  const there = await live(tx, subject).select(['name', 'hash']).execute()
  const same = there.find((one) => one.hash === hash)
  if (same !== undefined) throw new Refusal('files.alreadyThere', { name: same.name })
  if (there.length >= MOST_FILES) throw new Refusal('files.tooMany', { limit: MOST_FILES })
}

/** Keeps the sweeper off this content until the row is committed, and makes sure that it was not there first. */
async function holdContent(tx: Tx, platform: Platform, file: Pick<KeptFile, 'name' | 'hash'>): Promise<void> {
  await lockContent(tx, file.hash)
  const isThere = await access(contentPath(platform.dataDirectory, file.hash)).then(
    () => true,
    () => false,
  )
  if (!isThere) throw new Refusal('files.missing', { name: file.name })
}

export const lockContent = (tx: Tx, hash: string) => sql`select pg_advisory_xact_lock(hashtext(${hash}))`.execute(tx)

export type StoredAttachment = {
  readonly id: string
  readonly subjectId: string
  readonly name: string
  readonly kind: AttachmentView['kind']
  readonly hash: string
  readonly removedAt: Date | null
}

/** @throws Refusal platform.notFoundOrNotAllowed; the caller has yet to authorize on the record that carries it */
export async function findAttachment(db: Kysely<Tables>, kind: AttachedTo, id: string): Promise<StoredAttachment> {
  const found = await db
    .selectFrom('attachment')
    .select(['id', 'subject_id as subjectId', 'name', 'kind', 'hash', 'removed_at as removedAt'])
    .where('city_id', '=', CITY)
    .where('subject_kind', '=', kind)
    .where('id', '=', id)
    .where('destroyed_at', 'is', null)
    .executeTakeFirst()
  if (found === undefined) throw notFoundOrNotAllowed()
  return found
}

/** Takes a file off its record; the content stays for a month, so that it can be put back. */
export async function detach(tx: Tx, grant: Grant, id: string, at: Date): Promise<void> {
  const updated = await tx
    .updateTable('attachment')
    .set({ removed_at: at, removed_by_name: grant.actorName ?? '系统' })
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (updated.numUpdatedRows !== 1n) throw notFoundOrNotAllowed()
}

/**
 * Puts a removed file back.
 *
 * @throws Refusal files.tooMany, files.alreadyThere, files.missing
 */
export async function reattach(
  tx: Tx,
  _grant: Grant,
  { platform, subject, file }: { platform: Platform; subject: Subject; file: StoredAttachment },
): Promise<void> {
  await holdContent(tx, platform, file)
  await refuseMore(tx, subject, file.hash)
  const updated = await tx
    .updateTable('attachment')
    .set({ removed_at: null, removed_by_name: null })
    .where('city_id', '=', CITY)
    .where('id', '=', file.id)
    .where('removed_at', 'is not', null)
    .where('destroyed_at', 'is', null)
    .executeTakeFirst()
  if (updated.numUpdatedRows !== 1n) throw notFoundOrNotAllowed()
}
