import type { Operation } from '@hepai/contract/operation'
import { documentSchema } from './schemas.ts'

const ERROR = {
  type: 'object',
  required: ['code', 'message', 'requestId'],
  properties: {
    code: { type: 'string' },
    message: { type: 'string', description: '中文，说明下一步怎么做' },
    requestId: { type: 'string' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
    current: { description: '版本冲突时：现在的版本' },
    yours: { description: '版本冲突时：您提交的版本' },
  },
} as const

const errorAnswer = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
})

/** OpenAPI 3.1 made from the same entries as the routes, so that neither can be without the other. */
export function openApi(operations: readonly Operation[]): object {
  return {
    openapi: '3.1.0',
    info: {
      title: '合拍 Hepai',
      version: '0.1.0',
      description: '市直机关党建与业务一体推进平台的接口。查询用 GET，写入用 POST。',
    },
    paths: Object.fromEntries(
      operations.map((operation) => [
        `/api/${operation.name}`,
        { [methodOf(operation).toLowerCase()]: described(operation) },
      ]),
    ),
    components: {
      schemas: { Error: ERROR },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'hepai', description: 'access.signIn 之后的会话 Cookie' },
      },
    },
  }
}

export const methodOf = (operation: Operation): 'GET' | 'POST' =>
  operation.kind === 'command' || operation.kind === 'upload' ? 'POST' : 'GET'

function described(operation: Operation): object {
  const [module = ''] = operation.name.split('.')
  return {
    operationId: operation.name,
    tags: [module],
    summary: operation.summary,
    'x-permission': operation.guard,
    'x-refuses': operation.refuses,
    ...(operation.guard === 'public' ? { security: [] } : { security: [{ session: [] }] }),
    ...inputOf(operation),
    responses: {
      200: successOf(operation),
      400: errorAnswer('内容不符合要求'),
      401: errorAnswer('未登录'),
      404: errorAnswer('不存在或无权查看'),
      ...(methodOf(operation) === 'POST'
        ? { 409: errorAnswer('版本冲突，附两个版本'), 422: errorAnswer('规则不允许') }
        : {}),
      429: errorAnswer('操作太频繁'),
    },
  }
}

function inputOf(operation: Operation): object {
  const schema = documentSchema(operation.input, 'input')
  const parameters = operation.kind === 'command' ? [] : queryParameters(schema)
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: { type: 'string', maxLength: 200 },
    description: '同一编号只生效一次，重试返回同一结果',
  }
  if (operation.kind === 'command')
    return { parameters: [key], requestBody: { required: true, content: { 'application/json': { schema } } } }
  if (operation.kind === 'upload')
    return {
      parameters: [...parameters, key],
      requestBody: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    }
  return { parameters }
}

function queryParameters(schema: Record<string, unknown>): readonly object[] {
  const properties = schema['properties']
  const required = schema['required']
  if (typeof properties !== 'object' || properties === null) return []
  const names = Array.isArray(required) ? new Set<unknown>(required) : new Set<unknown>()
  return Object.entries(properties).map(([name, value]: [string, unknown]) => ({
    name,
    in: 'query',
    required: names.has(name),
    schema: value,
  }))
}

function successOf(operation: Operation): object {
  if (operation.kind === 'download')
    return {
      description: '文件',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    }
  const schema = documentSchema(operation.output, 'output')
  if (operation.kind === 'stream')
    return { description: '事件流，每条事件的 data 如下', content: { 'text/event-stream': { schema } } }
  return { description: '成功', content: { 'application/json': { schema } } }
}
