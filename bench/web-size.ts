import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { report, type Row } from './support/table.ts'

const Manifest = z.record(z.string(), z.object({ file: z.string(), imports: z.array(z.string()).default([]) }))
type Manifest = z.infer<typeof Manifest>

const web = join(process.cwd(), 'dist', 'web')
const KILOBYTE = 1024

/** What the browser loads before a page can show: the entries and everything they import, not what they load later. */
function closureOf(manifest: Manifest, entries: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const visit = (name: string): void => {
    if (seen.has(name)) return
    const chunk = manifest[name]
    if (chunk === undefined) throw new Error(`the build has no ${name}; was a screen renamed?`)
    seen.add(name)
    chunk.imports.forEach(visit)
  }
  entries.forEach(visit)
  return seen
}

/** As the server sends it: the file compressed at build time, or the file itself. */
function sentBytes(file: string): number {
  const compressed = join(web, `${file}.gz`)
  return existsSync(compressed) ? readFileSync(compressed).length : gzipSync(readFileSync(join(web, file))).length
}

function firstLoad(manifest: Manifest, name: string, entries: readonly string[], limit: number): Row[] {
  const chunks = closureOf(manifest, entries)
  const scripts = [...chunks].map((chunk) => manifest[chunk]?.file ?? '').filter((file) => file.endsWith('.js'))
  const kilobytes = scripts.reduce((sum, file) => sum + sentBytes(file), 0) / KILOBYTE
  const early = [...chunks].filter((chunk) => chunk.startsWith('src/modules/planning/screens/'))
  return [
    {
      name: `${name}: JavaScript, gzip (${String(scripts.length)} files)`,
      value: `${kilobytes.toFixed(1)} KB`,
      target: `≤ ${String(limit)} KB`,
      ok: kilobytes <= limit,
    },
    {
      name: `${name}: plan views loaded too early`,
      value: String(early.length),
      target: '0',
      ok: early.length === 0,
    },
  ]
}

/** The editor is loaded when it is opened: none of it may come with the page. */
function editorApart(manifest: Manifest, entries: readonly string[]): Row[] {
  const chunks = closureOf(manifest, entries)
  const editor = closureOf(manifest, ['src/modules/activities/components/record/minutes-editor.tsx'])
  const own = [...editor].filter((chunk) => !chunks.has(chunk))
  const isEarly = chunks.has('src/modules/activities/components/record/minutes-editor.tsx')
  const kilobytes = own.reduce((sum, chunk) => sum + sentBytes(manifest[chunk]?.file ?? ''), 0) / KILOBYTE
  return [
    {
      name: '记录会议: minutes editor, loaded when opened',
      value: `${kilobytes.toFixed(1)} KB`,
      target: 'not with the page, ≤ 150 KB',
      ok: !isEarly && kilobytes <= 150,
    },
  ]
}

const recording = ['index.html', 'src/modules/activities/screens/new-activity.tsx']

const manifest = Manifest.parse(JSON.parse(readFileSync(join(web, '.vite', 'manifest.json'), 'utf8')))
report([
  ...firstLoad(manifest, 'sign-in', ['sign-in.html'], 120),
  ...firstLoad(manifest, '待办', ['index.html', 'src/modules/board/screens/todo.tsx'], 250),
  ...firstLoad(manifest, '记录会议', recording, 180),
  ...editorApart(manifest, recording),
])
