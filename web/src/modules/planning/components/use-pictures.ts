import { useState } from 'react'
import { showToast } from '../../../design/toast.tsx'
import type { PlanViewName } from '../layout/task-filter.ts'
import { words } from '../strings/plan/zh-CN.ts'
import { usePlan } from './plan-context.ts'

const sharp = 2
const mostPixels = 120_000_000

/** Takes a view out as SVG, as PNG, or to paper; the drawing code is fetched when it is first needed. */
export function usePictures(view: PlanViewName) {
  const { plan, rows, calendar, matches } = usePlan()
  const [pages, setPages] = useState<readonly string[]>([])
  const seen = { plan, rows, calendar, matches }
  const load = () => import('../layout/picture.ts')
  const name = `${plan.name} ${words.views[view]}`
  return {
    pages,
    svg: async () => {
      const { pictureOf } = await load()
      save(new Blob([pictureOf(view, seen)], { type: 'image/svg+xml' }), `${name}.svg`)
    },
    png: async () => {
      const { pictureOf, pictureSize } = await load()
      const { width, height } = pictureSize(view, seen)
      const made = width * height * sharp * sharp > mostPixels ? null : await draw(pictureOf(view, seen), width, height)
      if (made === null) showToast(words.pngFailed)
      else save(made, `${name}.png`)
    },
    print: async () => {
      const { pagesOf } = await load()
      setPages(pagesOf(view, seen))
      document.body.classList.add('pl-printing')
      const after = () => {
        document.body.classList.remove('pl-printing')
        setPages([])
      }
      window.addEventListener('afterprint', after, { once: true })
      requestAnimationFrame(() => setTimeout(() => window.print(), 50))
    },
  }
}

async function draw(svg: string, width: number, height: number): Promise<Blob | null> {
  const image = new Image()
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.ceil(width * sharp)
    canvas.height = Math.ceil(height * sharp)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(address)
  }
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
