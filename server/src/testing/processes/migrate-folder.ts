import pg from 'pg'
import { migrate } from '../../platform/database/migrate.ts'

/** A process that applies a folder of migrations, so that a test can kill it half-way. */
const [url, folder] = process.argv.slice(2)
if (url === undefined || folder === undefined) throw new Error('usage: migrate-folder <url> <folder>')

const pool = new pg.Pool({ connectionString: url })
await migrate(pool, { folder })
await pool.end()
