import type { Operation } from '@hepai/contract/operation'
import { methodOf } from './openapi.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const row = (operation: Operation): string =>
  `<tr id="${escaped(operation.name)}"><td><code>${methodOf(operation)}</code></td><td><code>/api/${escaped(operation.name)}</code></td><td>${escaped(operation.summary)}</td><td><code>${escaped(operation.guard)}</code></td></tr>`

/** One static page listing every operation; the schemas are in the OpenAPI document it links to. */
export function docsPage(operations: readonly Operation[], nonce: string): string {
  const modules = [...new Set(operations.map((operation) => operation.name.split('.')[0] ?? ''))]
  const sections = modules.map((module) => {
    const rows = operations.filter((operation) => operation.name.startsWith(`${module}.`)).map(row)
    return `<h2>${escaped(module)}</h2><table><thead><tr><th>方法</th><th>地址</th><th>用途</th><th>权限</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  })
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>合拍 接口文档</title>
<style nonce="${nonce}">body{font:14px/1.6 system-ui,"Noto Sans SC",sans-serif;color:#1F2328;margin:24px auto;max-width:1100px;padding:0 16px}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #D8DEE4;padding:6px 8px;text-align:left;vertical-align:top}code{font-size:13px}h1{font-size:28px}h2{font-size:20px;margin-top:28px}a{color:#1D4F91}</style></head>
<body><main><h1>合拍 接口文档</h1><p>完整的请求与返回结构见 <a href="/api/openapi.json">openapi.json</a>（OpenAPI 3.1）。错误统一为 <code>{code, message, fields?, requestId}</code>；写入可带 <code>Idempotency-Key</code>。</p>${sections.join('')}</main></body></html>`
}
