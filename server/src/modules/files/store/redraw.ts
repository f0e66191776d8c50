import type { FileKind } from '@hepai/contract/files'
import sharp, { type Sharp } from 'sharp'
import { Refusal } from '../../../platform/refusal.ts'

/** Longest side in pixels: enough for a full page in print. */
const LONGEST_SIDE = 2560
/** A picture of more pixels would need hundreds of megabytes to open. */
const MOST_PIXELS = 60_000_000
const SECONDS = 30

sharp.cache(false)

/** One picture at a time: each takes a core and tens of megabytes. */
let last: Promise<unknown> = Promise.resolve()

/**
 * Draws a picture anew into `to`, upright and at most 2560 pixels long, so that nothing is left of place, camera and
 * time (EXIF, GPS, XMP, IPTC) or of anything hidden behind the picture.
 *
 * @throws Refusal files.broken, files.pictureTooLarge
 */
export function redrawPicture(kind: FileKind, from: string, to: string): Promise<void> {
  const drawn = last.then(() => draw(kind, from, to))
  last = drawn.catch(() => undefined)
  return drawn
}

async function draw(kind: FileKind, from: string, to: string): Promise<void> {
  try {
    const { width, height } = await sharp(from, { limitInputPixels: false }).metadata()
    if (width * height > MOST_PIXELS) throw new Refusal('files.pictureTooLarge', { limit: MOST_PIXELS / 10_000 })
    const picture = sharp(from, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds: SECONDS })
    await inItsFormat(picture, kind).toFile(to)
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('files.broken')
  }
}

function inItsFormat(picture: Sharp, kind: FileKind): Sharp {
  if (kind === 'png') return picture.png()
  return kind === 'webp' ? picture.webp({ quality: 85 }) : picture.jpeg({ quality: 85, mozjpeg: false })
}
