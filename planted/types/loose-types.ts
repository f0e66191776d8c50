declare const rows: readonly string[]
declare const byName: Readonly<Record<string, number>>

class Base {
  say(): string {
    return ''
  }
}

// does not compile: TS2322 — there may be no first row
export const first: string = rows[0]

// does not compile: TS4111 — a key that is only hoped for
export const hoped = byName.total

// does not compile: TS2375 — absent is not undefined
export const absent: { readonly note?: string } = { note: undefined }

export class Derived extends Base {
  // does not compile: TS4114 — an override says so
  say(): string {
    return 'more'
  }
}

// does not compile: TS1294 — nothing that must be compiled away
export enum Light {
  Green,
}
