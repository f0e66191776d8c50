import { z } from 'zod'

/** Shapes that several modules share. Dates are calendar days in Asia/Shanghai, instants are UTC. */
export const Id = z.uuid()
export const Day = z.iso.date()
export const Instant = z.iso.datetime({ offset: true })
export const Version = z.int().min(1)
export const text = (max: number) => z.string().trim().min(1).max(max)
export const optionalText = (max: number) => z.string().trim().max(max)

/** Query strings carry text only, so numbers are read from text. */
export const Limit = z.coerce.number().int().min(1).max(200).default(50)
export const Cursor = z.string().max(400).optional()
export const page = { limit: Limit, cursor: Cursor }

export const listOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable(), total: z.int().optional() })

export const Saved = z.strictObject({ id: Id, version: Version })
export const Done = z.strictObject({ done: z.literal(true) })
/** A file answer carries no JSON body. */
export const File = z.undefined()
