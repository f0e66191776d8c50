import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { filesUnder } from './files.ts'

type Declared = { readonly name: string; readonly kind: string; readonly where: string }

// An upload may leave something behind (a preview), so it stands with the commands; the others only read.
const folders = new Map([
  ['command', 'commands'],
  ['upload', 'commands'],
  ['query', 'queries'],
  ['download', 'queries'],
  ['stream', 'queries'],
])

/** Every operation named in the contract has its file, its test beside it, and a name nobody else has. */
export function operationProblems(root: string): string[] {
  const declared = declaredOperations(root)
  const seen = new Set<string>()
  return declared.flatMap((operation) => {
    if (seen.has(operation.name)) return [`${operation.where}: ${operation.name} is declared twice`]
    seen.add(operation.name)
    return missingFiles(root, operation)
  })
}

/** The operations that the contract declares, in the order of its files; a name that is not a plain string is empty. */
export function declaredOperations(root: string): Declared[] {
  return filesUnder(path.join(root, 'contract/src'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => declarationsIn(path.join(root, 'contract/src', file), `contract/src/${file}`))
}

function missingFiles(root: string, { name, kind, where }: Declared): string[] {
  const folder = folders.get(kind)
  const [, module, verb] = /^([a-z]+)\.([a-z][A-Za-z0-9]+)$/.exec(name) ?? []
  if (folder === undefined || module === undefined || verb === undefined) {
    return [`${where}: write name ('module.verbNoun') and kind ('command', 'query', …) as plain strings`]
  }
  const stem = `server/src/modules/${module}/${folder}/${kebab(verb)}`
  const missing = [`${stem}.ts`, `${stem}.test.ts`].filter((file) => !existsSync(path.join(root, file)))
  return missing.length > 0 ? [`${name} (${where}): missing ${missing.join(' and ')}`] : []
}

function declarationsIn(file: string, shown: string): Declared[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023, true)
  const found: Declared[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'operation') {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
      found.push({ name: textOf(node, 'name'), kind: textOf(node, 'kind'), where: `${shown}:${line}` })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function textOf(call: ts.CallExpression, key: string): string {
  const definition = call.arguments[0]
  if (definition === undefined || !ts.isObjectLiteralExpression(definition)) return ''
  for (const property of definition.properties) {
    if (!ts.isPropertyAssignment(property) || property.name.getText() !== key) continue
    return ts.isStringLiteral(property.initializer) ? property.initializer.text : ''
  }
  return ''
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
