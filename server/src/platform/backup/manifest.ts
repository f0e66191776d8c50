import { z } from 'zod'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const Item = z.strictObject({ name: z.string().min(1), bytes: z.int().min(0), sha256: Sha256 })
export type Item = z.infer<typeof Item>

/** What a backup holds, item by item; the first entry of the archive, written last. */
export const Manifest = z.strictObject({
  format: z.literal('hepai-backup-1'),
  madeAt: z.iso.datetime(),
  /** The schema it was made at, in order. */
  migrations: z.array(z.strictObject({ name: z.string(), sha256: Sha256 })).min(1),
  /** In the order in which they can be loaded: a table stands after those it refers to. */
  tables: z.array(Item.extend({ rows: z.int().min(0) })),
  files: z.array(Item),
  /** The audit chain's last link, so that a restored chain can be compared with a printed one. */
  audit: z.strictObject({ seq: z.int().min(0), hash: z.string() }),
  /** Says which master key the encrypted columns need, without telling anything of the key. */
  keyDigest: z.string().min(1),
})
export type Manifest = z.infer<typeof Manifest>

export const MANIFEST = 'manifest.json'
export const SIGNATURE = 'manifest.signature'
export const KEY = 'keys/master.key'
export const tableEntry = (table: string): string => `tables/${table}.csv`
export const fileEntry = (name: string): string => `files/${name}`
