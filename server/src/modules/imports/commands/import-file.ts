import type { ImportKind, ImportMistake } from '@hepai/contract/imports'
import { writeAudit } from '../../../platform/audit.ts'
import { sha256 } from '../../../platform/crypto.ts'
import { inTransaction } from '../../../platform/database/in-transaction.ts'
import { bumpAccessEpoch } from '../../../platform/epoch.ts'
import type { Platform } from '../../../platform/platform.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { writeSpreadsheet } from '../../../platform/spreadsheet/write.ts'
import {
  findOrganization,
  holdOpenOrganizations,
  lockOrganization,
  rootOrganization,
} from '../../organizations/index.ts'
import { sheetOf } from '../queries/sheets.ts'
import { applyPlan } from './apply-plan.ts'
import { systemImporter } from './importer.ts'
import { type Plan, planFile } from './plan-file.ts'
import { readFile } from './read-file.ts'

export type FileToImport = {
  readonly kind: ImportKind
  /** The city's 工委 when null. */
  readonly underId: string | null
  readonly fileName: string
  readonly content: Buffer
  readonly dryRun: boolean
}
export type FileReport = { readonly mistakes: readonly ImportMistake[]; readonly summary: string }

/** For the command line: reads, checks and, unless it is a dry run or a row is wrong, imports the whole file. */
export async function importFile(platform: Platform, file: FileToImport): Promise<FileReport> {
  const { rows, mistakes } = await readFile(file.kind, file.content)
  const now = platform.clock.now()
  const today = platform.dayOf(now)
  const work = async (tx: Parameters<typeof applyPlan>[0]): Promise<FileReport> => {
    if (file.kind === 'organizations') await bumpAccessEpoch(tx)
    const under = await lockOrganization(tx, await underIdOf(platform, file.underId))
    await holdOpenOrganizations(tx, under.path)
    const plan = await planFile(tx, platform, { rows, under, importer: systemImporter, today })
    const all = [...mistakes, ...plan.mistakes].sort((a, b) => a.row - b.row)
    if (all.length > 0) return { mistakes: all, summary: mistakenSummary(all) }
    if (file.dryRun) return { mistakes: [], summary: `可以导入：${wordsFor(plan)}。没有写入任何数据。` }
    await applyPlan(tx, { platform, importer: systemImporter, under, today, now }, plan)
    await writeAudit(
      tx,
      {
        grant: systemImporter.grant('people.import', under),
        subjectId: under.id,
        change: { kind: file.kind, fileHash: sha256(file.content), ...numbersOf(plan) },
      },
      circumstances('imports.commitImport', platform, now),
    )
    return { mistakes: [], summary: `已导入：${wordsFor(plan)}。` }
  }
  return inTransaction(platform.db, work, platform.chance)
}

/** For the command line: the bytes of an .xlsx with everything beneath, numbers and phones included. */
export async function exportFile(
  platform: Platform,
  wanted: { readonly kind: ImportKind; readonly underId: string | null },
): Promise<Buffer> {
  const under = await findOrganization(platform.db, await underIdOf(platform, wanted.underId))
  const today = platform.dayOf(platform.clock.now())
  const content = await writeSpreadsheet({
    sheets: [await sheetOf(wanted.kind, platform, under, { withSecrets: true, today })],
  })
  const note = {
    grant: systemImporter.grant('people.import', under),
    subjectId: under.id,
    change: { kind: wanted.kind, withSecrets: true },
  }
  const when = circumstances('imports.exportSpreadsheet', platform, platform.clock.now())
  await inTransaction(platform.db, (tx) => writeAudit(tx, note, when), platform.chance)
  return content
}

async function underIdOf(platform: Platform, given: string | null): Promise<string> {
  if (given !== null) return given
  const root = await rootOrganization(platform.db)
  if (root === undefined) throw notFoundOrNotAllowed()
  return root.id
}

const circumstances = (operation: string, platform: Platform, at: Date) => ({
  operation,
  at,
  address: null,
  requestId: platform.newId(),
  result: 'done' as const,
})

const numbersOf = (plan: Plan) => ({
  added: plan.adds.length,
  changed: plan.changes.length,
  unchanged: plan.unchanged.length,
})

const wordsFor = (plan: Plan): string =>
  `新增 ${String(plan.adds.length)} 行，修改 ${String(plan.changes.length)} 行，不变 ${String(plan.unchanged.length)} 行`

const mistakenSummary = (mistakes: readonly ImportMistake[]): string =>
  `有 ${String(new Set(mistakes.map((mistake) => mistake.row)).size)} 行需要修改，一行也没有导入。请改好后重新导入。`
