import { EditorContent, type Editor as TiptapEditor, useEditor, useEditorState } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { IconButton } from '../../../web/kit/Button.tsx'
import type { IconName } from '../../../web/kit/Icon.tsx'
import type { Editing } from './editing.ts'
import { handleOf, Underlining } from './handleOf.ts'

const words = {
  label: 'Your answer',
  bold: 'Bold',
  italic: 'Italic',
  bullets: 'List',
  numbers: 'Numbered list',
  quote: 'Quote',
}

/** `null` is the end. */
export interface CaretWish {
  at: number | null
}

export interface EditorProps {
  /** What is written here, where it is not an answer. */
  label?: string
  /** A letter has headings; an answer has none. */
  hasHeadings?: boolean
  html: string
  /** Another one means that `html` was put in from outside. */
  generation: number
  /** Where the caret is to go after an answer was taken back; another object is another wish. */
  caretWish: CaretWish | null
  /** What else one does to the answer, beside the marks. */
  tools: ReactNode
  onChange: (html: string) => void
  onCaret: (caret: number) => void
  /** Hears the editor's handle when it is there, and null when it goes. */
  onEditing: (editing: Editing | null) => void
  onFiles: (files: File[]) => void
  onSend: () => void
  onEscape: () => void
}

/** Where an answer is written: paragraphs, emphasis, lists, quotes and links, nothing else. */
export default function Editor(props: EditorProps) {
  const { html, generation, caretWish, onFiles, label = words.label, hasHeadings } = props
  const now = useRef(props)
  now.current = props
  const editor = useEditor({
    extensions: [
      StarterKit.configure({ ...narrow, ...(hasHeadings && { heading: { levels: [2] } }) }),
      Underlining,
    ],
    content: html,
    // A space at the end of what was typed so far is one between words.
    parseOptions: { preserveWhitespace: true },
    editorProps: {
      attributes: { class: 'editor', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      handleKeyDown: (_, event) => pressed(event, now.current),
      handlePaste: (_, event) => took(event.clipboardData, onFiles),
      handleDrop: (_, event) => took(event.dataTransfer, onFiles),
    },
    onUpdate: ({ editor: { isEmpty }, editor: self }) => now.current.onChange(isEmpty ? '' : self.getHTML()),
    onSelectionUpdate: ({ editor: self }) => now.current.onCaret(self.state.selection.head),
  })
  // At once: a letter typed before the editor has the focus would be one of the desk's keys.
  useLayoutEffect(() => {
    // React can draw once more with an editor that it has put away; its successor comes with the next drawing.
    if (editor.isDestroyed) return
    editor.commands.setTextSelection(now.current.caretWish?.at ?? editor.state.doc.content.size)
    editor.view.focus()
  }, [editor])
  useEffect(() => {
    if (editor.isDestroyed) return
    now.current.onEditing(handleOf(editor))
    return () => now.current.onEditing(null)
  }, [editor])
  const shown = useRef(generation)
  useEffect(() => {
    if (shown.current === generation || editor.isDestroyed) return
    shown.current = generation
    editor.commands.setContent(now.current.html, { emitUpdate: false })
    // Another handle, so that whoever reads the words reads these.
    now.current.onEditing(handleOf(editor))
    editor.commands.focus(now.current.caretWish?.at ?? 'end')
  }, [editor, generation])
  const wished = useRef(caretWish)
  useEffect(() => {
    if (wished.current === caretWish || editor.isDestroyed) return
    wished.current = caretWish
    editor.commands.focus(caretWish?.at ?? 'end')
  }, [editor, caretWish])
  return (
    <>
      <EditorContent editor={editor} className="editor-room" />
      <div className="editor-tools">
        <Marks editor={editor} label={label} />
        {props.tools}
      </div>
    </>
  )
}

const narrow = {
  heading: false,
  codeBlock: false,
  horizontalRule: false,
  code: false,
  link: { openOnClick: false, autolink: true, defaultProtocol: 'https' },
} as const

/** Bold and its sisters; the state of each is read from where the caret stands. */
function Marks({ editor, label: written }: { editor: TiptapEditor; label: string }) {
  const is = useEditorState({
    editor,
    selector: ({ editor: self }) => buttons.map(button => self.isActive(button.name)),
  })
  return (
    <div className="editor-marks" role="toolbar" aria-label={written}>
      {buttons.map(({ name, icon, label, keys, run }, index) => (
        <IconButton
          key={name}
          small
          {...{ icon, label, keys }}
          aria-pressed={is[index] ?? false}
          // The caret must stay where it is.
          onMouseDown={event => event.preventDefault()}
          onClick={() => run(editor)}
        />
      ))}
    </div>
  )
}

interface MarkButton {
  name: string
  icon: IconName
  label: string
  keys?: string
  run: (editor: TiptapEditor) => unknown
}

const buttons: readonly MarkButton[] = [
  {
    name: 'bold',
    icon: 'bold',
    label: words.bold,
    keys: 'mod+b',
    run: editor => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    icon: 'italic',
    label: words.italic,
    keys: 'mod+i',
    run: editor => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'bulletList',
    icon: 'bullets',
    label: words.bullets,
    run: editor => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    icon: 'numbers',
    label: words.numbers,
    run: editor => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'blockquote',
    icon: 'quote',
    label: words.quote,
    run: editor => editor.chain().focus().toggleBlockquote().run(),
  },
]

/** The editor swallows Escape, so that it cannot reach the desk's own keys. */
function pressed(event: KeyboardEvent, { onSend, onEscape }: EditorProps): boolean {
  const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
  if (sends) onSend()
  else if (event.key === 'Escape') onEscape()
  return sends || event.key === 'Escape'
}

/** Files become attachments; everything else is pasted as usual. */
function took(transfer: DataTransfer | null, onFiles: (files: File[]) => void): boolean {
  const files = [...(transfer?.files ?? [])]
  if (files.length === 0) return false
  onFiles(files)
  return true
}
