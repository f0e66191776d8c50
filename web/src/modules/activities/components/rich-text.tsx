import type { RichBlock, RichDoc, RichInline, RichItem } from '@hepai/contract/activities-rich'
import type { ReactNode } from 'react'

/** Set minutes as they are read; nothing of what was entered is taken as HTML. */
export function RichText({ doc }: { doc: RichDoc }) {
  return <div className="av-rich">{doc.content.map(shownBlock)}</div>
}

function shownBlock(block: RichBlock, place: number): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p key={place}>{shownWords(block.content)}</p>
    case 'heading':
      return block.attrs.level === 2 ? (
        <h4 key={place}>{shownWords(block.content)}</h4>
      ) : (
        <h5 key={place}>{shownWords(block.content)}</h5>
      )
    case 'bulletList':
      return <ul key={place}>{block.content.map(shownItem)}</ul>
    case 'orderedList':
      return (
        <ol key={place} start={block.attrs?.start ?? 1}>
          {block.content.map(shownItem)}
        </ol>
      )
  }
}

const shownItem = (item: RichItem, place: number): ReactNode => <li key={place}>{item.content.map(shownBlock)}</li>

const shownWords = (content: readonly RichInline[] | undefined): ReactNode =>
  (content ?? []).map((each, place) => (each.type === 'hardBreak' ? <br key={place} /> : shownMarked(each, place)))

function shownMarked({ text, marks = [] }: Extract<RichInline, { type: 'text' }>, place: number): ReactNode {
  const isMarked = (type: string): boolean => marks.some((each) => each.type === type)
  let shown: ReactNode = text
  if (isMarked('underline')) shown = <u>{shown}</u>
  if (isMarked('italic')) shown = <em>{shown}</em>
  if (isMarked('bold')) shown = <strong>{shown}</strong>
  return <span key={place}>{shown}</span>
}
