import type { Permission } from '@hepai/contract/permissions'
import type { Kind } from './policy.ts'

/** An organisation of the fixture, by its short key. */
export type Place = { readonly key: string; readonly id: string; readonly path: string; readonly isEnded: boolean }

export type Door =
  'detail' | 'list' | 'count' | 'search' | 'sort' | 'filter' | 'page' | 'write' | 'export' | 'stream' | 'upload'

/** One way to call one operation. */
export type Case = {
  readonly door: Door
  readonly input: unknown
  /**
   * What the call names: the permission must cover all of it. `anywhere`: nothing, so holding the permission anywhere is
   * enough. `nobody`: something absent, refused to everyone in the same words.
   */
  readonly on: readonly Place[] | 'anywhere' | 'nobody'
  /** What must be held elsewhere besides, such as reading what is copied. */
  readonly also?: { readonly needs: Permission; readonly place: Place }
  /** The code of a refusal in words of its own, the same for what is absent and for what is another's. */
  readonly refusedAs?: string
  /** The places whose texts of a kind must all be shown to who may read there, and no others. */
  readonly lists?: { readonly kind: Kind; readonly places: readonly Place[] }
  readonly file?: Buffer
}
