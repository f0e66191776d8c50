import type { Answer } from '../platform/operations.ts'

/** The file that a download answered. */
export async function fileOf(answer: Promise<Answer>): Promise<{ readonly fileName: string; readonly body: Buffer }> {
  const done = await answer
  if (done.kind !== 'file' || !Buffer.isBuffer(done.file.body)) throw new Error(`answered ${done.kind}, not a file`)
  return { fileName: done.file.fileName, body: done.file.body }
}
