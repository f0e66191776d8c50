import { featureProblems } from './features.ts'
import { moduleProblems } from './modules.ts'
import { operationProblems } from './operations.ts'
import { textProblems } from './texts.ts'

/** All problems of the tree under `root` that types, lint and boundaries cannot see, as sentences; empty when well. */
export function structureProblems(root: string): string[] {
  return [...operationProblems(root), ...moduleProblems(root), ...textProblems(root), ...featureProblems(root)]
}
