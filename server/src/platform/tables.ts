/** Every table of the database; each module adds its own in its tables.ts by `declare module`. */
export interface Tables {
  schema_migration: { name: string; sha256: string; applied_at: Date }
}
