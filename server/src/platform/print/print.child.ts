import { Galley } from '@hepai/contract/galley'
import { z } from 'zod'
import { writeDocx } from './write-docx.ts'
import { pdfWriter } from './write-pdf.ts'

const Order = z.strictObject({ id: z.int(), form: z.enum(['pdf', 'docx']), galley: Galley })

/** Sets one galley after another in a process of its own, so that setting a book never keeps the server from answering. */
const [siteFonts = ''] = process.argv.slice(2)
let writePdf: ReturnType<typeof pdfWriter> | null = null

async function fileOf(order: z.infer<typeof Order>): Promise<Buffer> {
  if (order.form === 'docx') return writeDocx(order.galley)
  writePdf ??= pdfWriter(siteFonts)
  return writePdf(order.galley)
}

process.on('message', (message) => {
  const order = Order.parse(message)
  fileOf(order).then(
    (file) => process.send?.({ id: order.id, file }),
    (error: unknown) => process.send?.({ id: order.id, problem: error instanceof Error ? error.message : 'unknown' }),
  )
})
