import { z } from 'zod'
import { fileFaults } from './files.ts'
import { operation } from './operation.ts'
import { File, Id } from './shapes.ts'

const Named = z.strictObject({ id: Id, name: z.string() })

export const attachFile = operation({
  name: 'activities.attachFile',
  kind: 'upload',
  summary: '给一次活动附上文件（可不附）：按内容核对类型，图片去除拍摄地点等信息后保存',
  guard: 'activities.record',
  input: z.strictObject({ activityId: Id, fileName: z.string().min(1).max(300) }),
  output: Named,
  refuses: [...fileFaults, 'files.tooMany', 'files.alreadyThere', 'files.missing'],
  isStreamed: true,
})

export const removeFile = operation({
  name: 'activities.removeFile',
  kind: 'command',
  summary: '移除一个附件；30 天内可以放回，之后销毁内容',
  guard: 'activities.record',
  input: z.strictObject({ attachmentId: Id }),
  output: Named,
  refuses: [],
})

export const restoreFile = operation({
  name: 'activities.restoreFile',
  kind: 'command',
  summary: '把 30 天内移除的附件放回',
  guard: 'activities.record',
  input: z.strictObject({ attachmentId: Id }),
  output: Named,
  refuses: ['files.tooMany', 'files.alreadyThere', 'files.missing'],
})

export const downloadFile = operation({
  name: 'activities.downloadFile',
  kind: 'download',
  summary: '下载附件（下载记入审计）；保留查阅的会议，只有可以查看其内容的人能下载',
  guard: 'activities.read',
  input: z.strictObject({ attachmentId: Id }),
  output: File,
  refuses: ['files.missing', 'files.altered'],
})
