import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { placeKey, readBackup, type Unpacked } from './platform/backup/read-backup.ts'
import { restoreDatabase, restoreFiles } from './platform/backup/restore-backup.ts'
import { writeBackup } from './platform/backup/write-backup.ts'
import { verifyAuditChain } from './platform/audit.ts'
import { standardCrypto } from './platform/crypto.ts'
import type { Config } from './platform/config.ts'
import { CannotStart } from './platform/database/cannot-start.ts'
import { openDatabase } from './platform/database/open.ts'
import { masterKey } from './platform/master-key.ts'
import { openPlatform } from './start.ts'

type Say = (line: string) => void

/** `backup <file>`: may run beside a running Hepai. */
export async function runBackup(config: Config, target: string, say: Say): Promise<number> {
  if (existsSync(target)) throw fileExists(target)
  const { platform, database } = await openPlatform(config, { joinRunning: true })
  try {
    const report = await writeBackup({
      pool: database.pool,
      crypto: platform.crypto,
      dataDirectory: config.dataDirectory,
      target,
      madeAt: platform.clock.now(),
      passphrase: config.backupPassphrase,
    })
    say(
      `已备份到 ${resolve(target)}：${String(report.tables)} 张表 ${String(report.rows)} 行，附件 ${String(report.files)} 个，共 ${size(report.bytes)}。`,
    )
    say(
      report.holdsKey
        ? '备份已用 HEPAI_BACKUP_PASSPHRASE 加密，内含密钥。请妥善保管口令：没有口令无法恢复。'
        : `备份不含密钥。请另行保管 ${join(config.dataDirectory, 'keys')}：没有它，加密的内容无法恢复。设置 HEPAI_BACKUP_PASSPHRASE 后备份会整体加密并内含密钥。`,
    )
    return 0
  } finally {
    await database.close()
  }
}

/** `restore <file>`: into an empty database, with nothing else running on it. Every item is compared before any is used. */
export async function runRestore(config: Config, source: string, say: Say): Promise<number> {
  await mkdir(config.dataDirectory, { recursive: true })
  const folder = await mkdtemp(join(config.dataDirectory, '.restore-'))
  try {
    const hasKey = existsSync(join(config.dataDirectory, 'keys', 'master.key'))
    const ownKey = hasKey ? masterKey(config.dataDirectory) : null
    const backup = await readBackup(source, folder, { passphrase: config.backupPassphrase, ownKey })
    if (ownKey !== null && standardCrypto(ownKey).digest('backup-key', 'which key') !== backup.manifest.keyDigest) {
      throw keyInTheWay(config.dataDirectory)
    }
    await fill(config, backup, say)
    if (ownKey === null) await placeKey(config.dataDirectory, backup.masterKey)
    return 0
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function fill(config: Config, backup: Unpacked, say: Say): Promise<void> {
  const database = await openDatabase({ url: config.databaseUrl, dataDirectory: config.dataDirectory })
  try {
    await restoreDatabase(database.pool, backup)
    await restoreFiles(config.dataDirectory, backup)
    const chain = await verifyAuditChain(
      database.db,
      backup.manifest.audit.seq === 0 ? undefined : backup.manifest.audit,
    )
    const rows = backup.manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    say(
      `已恢复 ${backup.manifest.madeAt} 的备份：${String(backup.manifest.tables.length)} 张表 ${String(rows)} 行，附件 ${String(backup.manifest.files.length)} 个，逐项核对一致。`,
    )
    say(
      chain.intact
        ? `审计链完整：共 ${String(chain.entries)} 条。现在可以启动合拍。`
        : `审计链在第 ${String(chain.brokenAtSeq)} 条处断开：备份前就已如此。请联系审计管理员。`,
    )
  } finally {
    await database.close()
  }
}

const size = (bytes: number): string =>
  bytes < 1_048_576 ? `${String(Math.ceil(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`

const fileExists = (path: string): CannotStart =>
  new CannotStart(`${path} 已存在，没有覆盖。请换一个文件名。`, `${path} exists; choose another name.`)

const keyInTheWay = (dataDirectory: string): CannotStart =>
  new CannotStart(
    `${dataDirectory} 中已有另一把密钥，没有恢复任何内容。请换一个空的 HEPAI_DATA 再恢复。`,
    `There is another key in ${dataDirectory}; restore into an empty HEPAI_DATA.`,
  )
