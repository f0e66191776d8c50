import { resolve } from 'node:path'
import { z } from 'zod'
import { CannotStart } from './database/cannot-start.ts'
import type { Outgoing } from './outgoing/outgoing.ts'
import { type FileRules, scannerAt } from './file-rules.ts'

const Environment = z.object({
  HEPAI_PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  HEPAI_HOST: z.string().min(1).default('127.0.0.1'),
  HEPAI_DATA: z.string().min(1).default('./data'),
  DATABASE_URL: z.string().optional(),
  HEPAI_SAMPLE: z.enum(['load', 'none']).optional(),
  HEPAI_SAMPLE_PUBLIC: z.enum(['0', '1']).default('0'),
  HEPAI_LOG: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  HEPAI_PUBLIC_URL: z.url().optional(),
  HEPAI_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  HEPAI_MAIL_FROM: z.string().max(200).optional(),
  HEPAI_ROBOT_HOSTS: z
    .string()
    .regex(/^[a-z0-9.-]+(:\d+)?(,[a-z0-9.-]+(:\d+)?)*$/)
    .optional(),
  HEPAI_BACKUP_PASSPHRASE: z.string().min(12).optional(),
  HEPAI_FILE_MB: z.coerce.number().int().min(1).max(200).default(20),
  HEPAI_CLAMD: z
    .string()
    .refine((text) => scannerAt(text) !== null)
    .optional(),
})

export type Config = {
  readonly port: number
  readonly host: string
  readonly dataDirectory: string
  readonly databaseUrl: string | undefined
  readonly sample: 'load' | 'none'
  readonly isSamplePublic: boolean
  readonly logLevel: string
  readonly publicUrl: string | undefined
  readonly outgoing: Outgoing
  /** Encrypts backups and lets them hold the master key; at least 12 characters. */
  readonly backupPassphrase: string | undefined
  readonly fileRules: FileRules
  readonly isLoopback: boolean
  /** Behind TLS cookies are Secure with the `__Host-` prefix. */
  readonly isHttps: boolean
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

/** @throws CannotStart when a variable is out of its range, naming the variable. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const filled = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = Environment.safeParse(filled)
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.')).join('、')
    throw new CannotStart(`环境变量 ${names} 的值不正确，请对照 README 修改。`, `Bad environment variable: ${names}`)
  }
  const env = parsed.data
  const isLoopback = LOOPBACK.has(env.HEPAI_HOST)
  return {
    port: env.HEPAI_PORT,
    host: env.HEPAI_HOST,
    dataDirectory: resolve(env.HEPAI_DATA),
    databaseUrl: env.DATABASE_URL,
    // The sample city never loads by itself where others can reach it.
    sample: env.HEPAI_SAMPLE ?? (isLoopback ? 'load' : 'none'),
    isSamplePublic: env.HEPAI_SAMPLE_PUBLIC === '1',
    logLevel: env.HEPAI_LOG,
    publicUrl: env.HEPAI_PUBLIC_URL,
    outgoing: {
      smtpUrl: env.HEPAI_SMTP_URL,
      mailFrom: env.HEPAI_MAIL_FROM,
      robotHosts: env.HEPAI_ROBOT_HOSTS?.split(',') ?? [],
      publicUrl: env.HEPAI_PUBLIC_URL,
    },
    backupPassphrase: env.HEPAI_BACKUP_PASSPHRASE,
    fileRules: {
      maxBytes: env.HEPAI_FILE_MB * 1_000_000,
      scanner: env.HEPAI_CLAMD === undefined ? null : scannerAt(env.HEPAI_CLAMD),
    },
    isLoopback,
    isHttps: env.HEPAI_PUBLIC_URL?.startsWith('https:') ?? false,
  }
}
