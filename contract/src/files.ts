import { z } from 'zod'
import { Id, Instant } from './shapes.ts'

/** What may be kept: formats that Chinese offices exchange, none of which a browser would run. */
export const FileKind = z.enum(['pdf', 'docx', 'xlsx', 'pptx', 'ofd', 'jpg', 'png', 'webp', 'txt', 'csv'])
export type FileKind = z.infer<typeof FileKind>

/** Which records may carry files. */
export const AttachedTo = z.enum(['activity'])
export type AttachedTo = z.infer<typeof AttachedTo>

export const AttachmentView = z.strictObject({
  id: Id,
  name: z.string(),
  kind: FileKind,
  bytes: z.int(),
  attachedAt: Instant,
  attachedByName: z.string(),
})
export type AttachmentView = z.infer<typeof AttachmentView>

/** What may be wrong with a file as it is handed in. */
export const fileFaults = [
  'files.empty',
  'files.tooLarge',
  'files.incomplete',
  'files.webPage',
  'files.heic',
  'files.oldOffice',
  'files.notAllowed',
  'files.nameDiffers',
  'files.hasMacros',
  'files.broken',
  'files.pictureTooLarge',
  'files.notClean',
  'files.scannerAway',
] as const

const ACCEPTED = 'PDF、Word（.docx）、Excel（.xlsx）、PPT（.pptx）、OFD、图片（JPG、PNG、WebP）、文本（.txt、.csv）'

export const filesRefusals = {
  'files.empty': '文件是空的，没有保存。请重新选择文件。',
  'files.tooLarge': '文件超过 {limit} MB，没有保存。请压缩后再上传，或拆成几份。',
  'files.incomplete': '文件没有传完，没有保存。请检查网络后重新上传。',
  'files.webPage': '网页（HTML）和矢量图（SVG）里可能带有程序，不能上传。请另存为 PDF 或图片后再上传。',
  'files.heic': '这是 HEIC 格式的照片，不能上传。请在手机“设置—相机—格式”中选“兼容性最佳”后重拍，或转成 JPG 再上传。',
  'files.oldOffice': '这是旧版或加了密码的办公文件。请去掉密码，另存为 .docx、.xlsx 或 .pptx 后再上传。',
  'files.notAllowed': `不能上传这种文件（{what}）。可以上传：${ACCEPTED}。`,
  'files.nameDiffers': '文件名以 .{extension} 结尾，内容却是 {what}。请核对文件，改用正确的扩展名后再上传。',
  'files.hasMacros': '文件里带有宏，不能上传。请另存为不带宏的文件后再上传。',
  'files.broken': '文件打不开，可能已损坏。请重新导出或重新拍摄后再上传。',
  'files.pictureTooLarge': '图片尺寸太大（超过 {limit} 万像素）。请缩小后再上传。',
  'files.notClean': '安全检查发现文件带有病毒（{what}），没有保存。请联系本单位信息化人员处理。',
  'files.scannerAway': '文件安全检查暂时不可用，没有保存。请稍后重新上传，或联系系统管理员。',
  'files.missing': '“{name}”的文件不在存储中，不能下载。请联系系统管理员从备份恢复，或重新上传一份。',
  'files.altered': '“{name}”的文件与保存时不一致，已停止下载。请联系系统管理员从备份恢复，或重新上传一份。',
  'files.tooMany': '一条记录最多 {limit} 个附件。请先移除不用的附件。',
  'files.alreadyThere': '这份文件已作为“{name}”附在这条记录上，不用重复上传。',
} as const
export type FilesRefusal = keyof typeof filesRefusals
