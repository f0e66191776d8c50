/** What each kind of fault in the chain means, for the auditor. */
export const faultWords = {
  gap: '此处缺少记录，可能被删除。',
  changed: '这条记录的内容与摘要不符，可能被改动。',
  relinked: '这条记录与上一条接不上，可能被替换、调换或插入。',
  tailCut: '末尾的记录与链头不符，可能被截去。',
  beyondHead: '链头之后还有记录，可能是绕过系统写入的。',
} as const
