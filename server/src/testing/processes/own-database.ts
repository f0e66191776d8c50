import { openDatabase } from '../../platform/database/open.ts'

/** A process that owns a data directory until it is told or forced to end. */
const [dataDirectory, address] = process.argv.slice(2)
if (dataDirectory === undefined || address === undefined) throw new Error('usage: own-database <directory> <address>')

const database = await openDatabase({ dataDirectory, address })
process.once('SIGTERM', () => void database.close().then(() => process.exit(0)))
const kept = setInterval(() => undefined, 60_000)
process.once('exit', () => {
  clearInterval(kept)
})
process.stdout.write(`ready ${database.url}\n`)
