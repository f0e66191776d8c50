import { v5, v7 } from 'uuid'

/** New ids sort by time (UUID version 7, RFC 9562), which keeps inserts at the end of an index. */
export const newId = (): string => v7()

const SAMPLE_NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8'

/** The same name always gives the same id (UUID version 5), so that sample links stay valid after a reload. */
export const idFromName = (name: string): string => v5(name, SAMPLE_NAMESPACE)

/** The last twelve hexadecimal digits: an organisation's segment in a path. */
export const pathSegment = (id: string): string => id.slice(-12)
