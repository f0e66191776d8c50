import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Galley } from '@hepai/contract/galley'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { cuts, foot, grid, page, printStyles } from './styles.ts'
import { typstSource } from './typst-source.ts'

/** Compilations after which what was remembered and not used again is forgotten. */
const REMEMBERED = 8

const look = JSON.stringify({ styles: printStyles, cuts, page, grid, foot })

/** The weights that the styles ask for, out of the packages that carry the fonts. */
function fontFolders(siteFonts: string): string[] {
  const require = createRequire(import.meta.url)
  const serif = dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json'))
  const sans = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  return [
    ...(existsSync(siteFonts) ? [siteFonts] : []),
    ...['400Regular', '600SemiBold', '700Bold'].map((weight) => join(serif, weight)),
    ...['500Medium', '700Bold'].map((weight) => join(sans, weight)),
  ]
}

/** A writer of PDF that keeps its fonts loaded. */
export function pdfWriter(siteFonts: string): (galley: Galley) => Buffer {
  const compiler = NodeCompiler.create({ workspace: '/', fontArgs: [{ fontPaths: fontFolders(siteFonts) }] })
  return (galley) => {
    const compiled = compiler.compile({
      mainFileContent: typstSource,
      inputs: { galley: JSON.stringify(galley), look },
    })
    if (compiled.result === null) throw new Error(diagnosticsOf(compiler, compiled))
    const file = compiler.pdf(compiled.result)
    compiler.evictCache(REMEMBERED)
    return file
  }
}

function diagnosticsOf(compiler: NodeCompiler, compiled: ReturnType<NodeCompiler['compile']>): string {
  const error = compiled.takeDiagnostics() ?? compiled.takeError()
  return error === null ? 'not compiled' : JSON.stringify(compiler.fetchDiagnostics(error))
}
