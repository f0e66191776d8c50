// npm run look:documents: sample documents as PDF and .docx, and as pictures where LibreOffice and poppler are installed.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const folder = path.join(root, 'pictures', 'documents')
const program = path.join(root, '.cache', 'look-documents.mjs')

await build({
  entryPoints: [path.join(root, 'scripts', 'look', 'documents.ts')],
  outfile: program,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  alias: { '@hepai/contract': path.join(root, 'contract', 'src') },
  logLevel: 'warning',
})
run(process.execPath, [program])

const has = (command, flag) => spawnSync(command, [flag], { stdio: 'ignore' }).error === undefined
if (has('soffice', '--version') && has('pdftoppm', '-v')) {
  const named = (ending) => readdirSync(folder).filter((name) => name.endsWith(ending))
  for (const name of named('.docx')) {
    run('soffice', ['--headless', '--convert-to', 'pdf:writer_pdf_Export', '--outdir', path.join(folder, 'docx'), name])
  }
  for (const name of named('.pdf')) run('pdftoppm', ['-r', '70', '-png', name, name.replace('.pdf', '')])
  for (const name of readdirSync(path.join(folder, 'docx')).filter((each) => each.endsWith('.pdf'))) {
    run('pdftoppm', ['-r', '70', '-png', path.join('docx', name), `${name.replace('.pdf', '')}-docx`])
  }
} else console.log('没有找到 LibreOffice 或 poppler，只生成了 PDF 和 .docx。')
console.log(folder)

function run(command, args) {
  const inFolder = command === process.execPath ? root : folder
  const { status } = spawnSync(command, args, { cwd: inFolder, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`${command} ended with ${String(status)}`)
}
