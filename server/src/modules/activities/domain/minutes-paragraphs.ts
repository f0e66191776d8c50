import type { Minutes } from '@hepai/contract/activities-shapes'
import type { DocumentBlock } from '@hepai/contract/documents'
import { type MinutesParagraph, paragraphsOf } from './rich-text.ts'

const heading = (text: string): DocumentBlock => ({ block: 'heading', level: 2, text })
const paragraph = (words: string): DocumentBlock => ({ block: 'paragraph', words })

/**
 * The words of the minutes as blocks of a document: what was studied, the parts held, who said what. Every document that
 * shows minutes takes them from here, so another way to write them down is added in one place.
 */
export function minutesParagraphs({ study, parts, body, speeches }: Minutes): DocumentBlock[] {
  return [
    ...(study === '' ? [] : [heading('学习内容'), paragraph(study)]),
    ...parts.flatMap(({ part, text }) => [heading(part), paragraph(text === '' ? '已开展。' : text)]),
    ...(body === undefined ? [] : paragraphsOf(body).map(blockOf)),
    ...(speeches.length === 0 ? [] : [heading('发言要点')]),
    ...speeches.map(({ name, text }): DocumentBlock => ({ block: 'labelled', label: name, words: text })),
  ]
}

/** Written minutes stand beneath the record's own headings, so theirs are plain lines of their own. */
const blockOf = (one: MinutesParagraph): DocumentBlock =>
  paragraph(one.kind === 'item' && one.mark !== null ? `${String(one.mark)}. ${one.text}` : one.text)
