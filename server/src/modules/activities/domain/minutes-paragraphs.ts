import type { Minutes } from '@hepai/contract/activities-shapes'
import type { DocumentBlock } from '@hepai/contract/documents'

const heading = (text: string): DocumentBlock => ({ block: 'heading', level: 2, text })
const paragraph = (words: string): DocumentBlock => ({ block: 'paragraph', words })

/**
 * The words of the minutes as blocks of a document: what was studied, the parts held, who said what. Every document that
 * shows minutes takes them from here, so another way to write them down is added in one place.
 */
export function minutesParagraphs({ study, parts, speeches }: Minutes): DocumentBlock[] {
  return [
    ...(study === '' ? [] : [heading('学习内容'), paragraph(study)]),
    ...parts.flatMap(({ part, text }) => [heading(part), paragraph(text === '' ? '已开展。' : text)]),
    ...(speeches.length === 0 ? [] : [heading('发言要点')]),
    ...speeches.map(({ name, text }): DocumentBlock => ({ block: 'labelled', label: name, words: text })),
  ]
}
