import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'
import { z } from 'zod'

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).default([]),
    dynamicImports: z.array(z.string()).default([]),
    css: z.array(z.string()).default([]),
  }),
)
type Manifest = z.infer<typeof Manifest>

const DOCUMENT = 'index.html'
/** What a record is written with, and the page one lands on. */
const SCREENS = ['src/modules/activities/screens/new-activity.tsx', 'src/modules/board/screens/todo.tsx']

/** offline.js: the worker with the list of what it keeps on the device, each under the name of its content. */
export function offlineWorker(): Plugin {
  let [root, folder] = ['', '']
  return {
    name: 'hepai-offline-worker',
    apply: 'build',
    configResolved: (config) => {
      root = config.root
      folder = path.resolve(config.root, config.build.outDir)
    },
    closeBundle: async () => {
      const manifest = Manifest.parse(JSON.parse(readFileSync(path.join(folder, '.vite', 'manifest.json'), 'utf8')))
      const revision = createHash('sha256')
        .update(readFileSync(path.join(folder, DOCUMENT)))
        .digest('hex')
        .slice(0, 16)
      const parts = [{ url: '/', revision }, ...filesOf(manifest).map((file) => ({ url: `/${file}`, revision: null }))]
      await build({
        entryPoints: [path.join(root, 'src', 'offline', 'worker.ts')],
        outfile: path.join(folder, 'offline.js'),
        bundle: true,
        minify: true,
        format: 'iife',
        target: ['chrome97', 'firefox100', 'safari15.4'],
        define: { PARTS: JSON.stringify(parts), 'process.env.NODE_ENV': '"production"' },
        logLevel: 'warning',
      })
    },
  }
}

/** The document, the screens and all that these import, at once or when it is opened. */
function filesOf(manifest: Manifest): readonly string[] {
  const seen = new Set<string>()
  const visit = (name: string): void => {
    const chunk = manifest[name]
    if (chunk === undefined) throw new Error(`the build has no ${name}; was a screen renamed?`)
    if (seen.has(name)) return
    seen.add(name)
    chunk.imports.forEach(visit)
    // The document would lead to every screen there is.
    if (name !== DOCUMENT) chunk.dynamicImports.forEach(visit)
  }
  ;[DOCUMENT, ...SCREENS].forEach(visit)
  const files = [...seen].flatMap((name) => [manifest[name]?.file ?? '', ...(manifest[name]?.css ?? [])])
  return [...new Set(files)].filter((file) => file !== '' && !file.endsWith('.html'))
}
