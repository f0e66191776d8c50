import type { Editor, JSONContent } from '@tiptap/react'
import { EditorContent, useEditor, useEditorState } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { richFromHtml } from '../../layout/pasted-rich.ts'
import { richIn } from '../../layout/rich-values.ts'
import { words } from '../../strings/zh-CN.ts'
import './minutes-editor.css'

const said = words.editor

/** Only what the server keeps can be made: headings, paragraphs, lists, and words in bold, italics or underlined. */
const extensions = [
  StarterKit.configure({
    ...{ blockquote: false, code: false, codeBlock: false, horizontalRule: false, link: false, strike: false },
    heading: { levels: [2, 3] },
  }),
]

type Props = { readonly value: string; readonly onChange: (value: string) => void }

/** 会议记录正文 with headings and lists; what is pasted from Word or WPS keeps its lists and loses everything else. */
export function MinutesEditor({ value, onChange }: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  const given = richIn(value)
  const editor = useEditor({
    extensions,
    content: isContent(given) ? given : null,
    onUpdate: ({ editor: changed }) => onChange(changed.isEmpty ? '' : JSON.stringify(changed.getJSON())),
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': words.body, class: 'av-editor-text' },
      handlePaste: (_view, event) => {
        const html = event.clipboardData?.getData('text/html') ?? ''
        if (html === '' || html.includes('data-pm-slice')) return false
        setProblem(paste(editor, html))
        return true
      },
    },
  })
  return (
    <div className="av-editor">
      <Toolbar editor={editor} />
      <EditorContent editor={editor} />
      {problem === null ? null : (
        <p className="hp-field-problem" role="alert">
          {problem}
        </p>
      )}
      <p className="hp-quiet">{said.help}</p>
    </div>
  )
}

/** The editor names the same shape with fewer words. */
const isContent = (value: unknown): value is JSONContent => typeof value === 'object' && value !== null

/** Answers why nothing was pasted, or null. */
function paste(editor: Editor, html: string): string | null {
  const doc = richFromHtml(html)
  if (doc === null) return said.tooLong
  editor.chain().focus().insertContent(doc.content.filter(isContent)).run()
  return null
}

type Tool = {
  readonly label: string
  readonly run: (editor: Editor) => void
  /** Null for what is done once and is not on or off. */
  readonly isOn: ((editor: Editor) => boolean) | null
}

const tools: readonly Tool[] = [
  tool(said.heading, (chain) => chain.toggleHeading({ level: 2 }), 'heading', { level: 2 }),
  tool(said.subheading, (chain) => chain.toggleHeading({ level: 3 }), 'heading', { level: 3 }),
  tool(said.bold, (chain) => chain.toggleBold(), 'bold'),
  tool(said.italic, (chain) => chain.toggleItalic(), 'italic'),
  tool(said.underline, (chain) => chain.toggleUnderline(), 'underline'),
  tool(said.bullets, (chain) => chain.toggleBulletList(), 'bulletList'),
  tool(said.numbers, (chain) => chain.toggleOrderedList(), 'orderedList'),
  tool(said.undo, (chain) => chain.undo()),
  tool(said.redo, (chain) => chain.redo()),
]

type Chain = ReturnType<Editor['chain']>

function tool(label: string, act: (chain: Chain) => Chain, name?: string, attributes = {}): Tool {
  return {
    label,
    run: (editor) => void act(editor.chain().focus()).run(),
    isOn: name === undefined ? null : (editor) => editor.isActive(name, attributes),
  }
}

/** One stop for the tab key; arrows go from tool to tool (ARIA toolbar). */
function Toolbar({ editor }: { editor: Editor }) {
  const [at, setAt] = useState(0)
  const on = useEditorState({
    editor,
    selector: ({ editor: shown }) => tools.map((each) => each.isOn?.(shown) ?? null),
  })
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = (at + step + tools.length) % tools.length
    setAt(next)
    const button = event.currentTarget.children.item(next)
    if (button instanceof HTMLElement) button.focus()
  }
  return (
    <div className="av-tools" role="toolbar" aria-label={said.tools} onKeyDown={move}>
      {tools.map((each, place) => (
        <button
          key={each.label}
          type="button"
          className="av-tool"
          tabIndex={place === at ? 0 : -1}
          aria-pressed={on[place] ?? undefined}
          onFocus={() => setAt(place)}
          onClick={() => each.run(editor)}
        >
          {each.label}
        </button>
      ))}
    </div>
  )
}
