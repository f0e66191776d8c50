/** Refusals that any operation may give; `{name}` is filled from the refusal's detail. */
export const platformRefusals = {
  'platform.notFoundOrNotAllowed': '没有找到，或者您没有查看权限。请核对链接，或联系本单位机关党委开通权限。',
  'platform.notSignedIn': '请先登录。登录后会回到这一页，已填写的内容不会丢失。',
  'platform.badShape': '提交的内容有 {count} 处不符合要求，请按每一处的提示修改后再提交。',
  'platform.versionConflict': '这条内容刚刚被别人修改过。请对照两个版本，保留需要的内容后再保存。',
  'platform.tooMany': '操作太频繁，请在 {seconds} 秒后再试。',
  'platform.bodyTooLarge': '提交的内容太大（上限 {limit}）。请拆分后再提交。',
  'platform.tooSlow': '这次请求用时过长，已停止，没有保存任何内容。请缩小范围后再试。',
  'platform.idempotencyKeyReused': '同一个请求编号被用于不同的内容。请刷新页面后重新提交。',
  'platform.wrongOrigin': '这个请求不是从本系统页面发出的，已拒绝。请从系统页面重新操作。',
  'platform.badRequest': '请求的格式不正确，没有保存任何内容。请刷新页面后重试。',
  'platform.unknownOperation': '没有这个接口，请查阅接口文档。',
  'platform.unexpected': '系统出现意外错误，没有保存任何内容。请稍后重试；如仍出现，请把编号告诉系统管理员。',
  'platform.tooManyRows': '一次最多导出 {most} 行，现在的条件筛选出的更多。请再加筛选条件，分几次导出。',
  'platform.notReady': '系统正在启动或数据库暂时不可用，请稍后再试。',
} as const
export type PlatformRefusal = keyof typeof platformRefusals
