import type { Bound } from '../platform/operations.ts'

/** Every bound operation of every module, in the order of the modules; routes, API document and probes are made from it. */
export const allOperations: readonly Bound[] = []
