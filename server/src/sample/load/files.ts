import { Readable } from 'node:stream'
import type { DocumentBlock, OfficialDocument } from '@hepai/contract/documents'
import sharp from 'sharp'
import { renderDocx, renderPdf } from '../../modules/documents/index.ts'
import { keepFile } from '../../modules/files/index.ts'
import { CITY } from '../../platform/city.ts'
import { instantOf } from '../../platform/clock.ts'
import type { Platform } from '../../platform/platform.ts'
import { type SampleFile, attachedFiles, sampleFiles } from '../activities/life/files.ts'
import type { SampleActivity } from '../activities/types.ts'
import { inBatches, known, type LoadContext } from './context.ts'
import { sampleId } from './ids.ts'

type Kept = Awaited<ReturnType<typeof keepFile>>
export type KeptFiles = ReadonlyMap<string, Kept>

/** Makes the sample's few files and puts them into the store; what carries them comes later. */
export async function keepSampleFiles(platform: Platform): Promise<KeptFiles> {
  const kept = await Promise.all(
    sampleFiles.map(async (file) => {
      const content = await contentOf(platform, file)
      return [file.slug, await keepFile(platform, file.name, Readable.from([content]))] as const
    }),
  )
  return new Map(kept)
}

function contentOf(platform: Platform, file: SampleFile): Promise<Buffer> {
  if (file.form === 'png') return sharp(Buffer.from(file.drawing)).png().toBuffer()
  return (file.form === 'pdf' ? renderPdf : renderDocx)(platform, documentOf(file))
}

const documentOf = ({ title, chapters }: SampleFile & { readonly form: 'pdf' | 'docx' }): OfficialDocument => ({
  kind: 'report',
  title,
  body: chapters.flatMap(([text, points]): DocumentBlock[] => [
    { block: 'heading', level: 1, text },
    { block: 'list', isOrdered: true, items: points.map((words) => ({ words })) },
  ]),
})

/** A number of records carry one or two of the files, each under a name that fits. */
export async function loadFiles(
  { tx, day, city }: LoadContext,
  activities: readonly SampleActivity[],
  kept: KeptFiles,
): Promise<void> {
  const names = new Map(city.people.map(({ slug, name }) => [slug, name]))
  const rows = attachedFiles(activities).map(({ activity, file }) => {
    const { name, kind, bytes, hash } = known(kept, file)
    return {
      ...{ city_id: CITY, id: sampleId('attachment', `${activity.slug}:${file}`), subject_kind: 'activity' as const },
      ...{ subject_id: sampleId('activity', activity.slug), name, kind, bytes, hash },
      attached_at: instantOf(`${day(activity.recordedOn)}T08:35:00Z`),
      attached_by_name: known(names, activity.recorder),
    }
  })
  await inBatches(rows, (batch) => tx.insertInto('attachment').values(batch).execute())
}
