import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type Editor, Extension } from '@tiptap/react'
import type { Editing, Span } from './editing.ts'
import { plainText } from './plainText.ts'

type Underlined = ReadonlyMap<string, DecorationSet>

interface Asked {
  who: string
  spans: Parameters<Editing['underline']>[1]
}

const underlined = new PluginKey<Underlined>('underlined')

/** Draws what `Editing.underline` asks for; the words themselves stay as they are. */
export const Underlining = Extension.create({
  name: 'underlining',
  addProseMirrorPlugins: () => [
    new Plugin<Underlined>({
      key: underlined,
      state: {
        init: () => new Map(),
        apply(transaction, before) {
          const asked: Asked | undefined = transaction.getMeta(underlined)
          if (!asked && !transaction.docChanged) return before
          const after = new Map(
            [...before].map(([who, set]) => [who, set.map(transaction.mapping, transaction.doc)]),
          )
          if (!asked) return after
          const { placeOf } = plainText(transaction.doc)
          const drawn = asked.spans.map(({ start, end, name }) =>
            Decoration.inline(placeOf(start), placeOf(end), {
              class: `underlined by-${asked.who}`,
              ...(name !== undefined && { 'data-name': name }),
            }),
          )
          return after.set(asked.who, DecorationSet.create(transaction.doc, drawn))
        },
      },
      props: {
        decorations(state) {
          const sets = [...(underlined.getState(state)?.values() ?? [])]
          const all = sets.flatMap(set => set.find())
          return all.length > 0 ? DecorationSet.create(state.doc, all) : null
        },
      },
    }),
  ],
})

/** What helps with the writing reaches the editor through this alone. */
export function handleOf(editor: Editor): Editing {
  const rangeOf = ({ start, end }: Span) => {
    const { placeOf } = plainText(editor.state.doc)
    return { from: placeOf(start), to: placeOf(end) }
  }
  return {
    text: () => plainText(editor.state.doc).text,
    quoted: () => plainText(editor.state.doc).quoted,
    insert: html => editor.chain().focus().insertContent(html).run(),
    replace: (span, text) => {
      const { from, to } = rangeOf(span)
      editor.view.dispatch(editor.state.tr.insertText(text, from, to))
    },
    select: span => editor.chain().focus().setTextSelection(rangeOf(span)).scrollIntoView().run(),
    underline: (who, spans) => editor.view.dispatch(editor.state.tr.setMeta(underlined, { who, spans })),
  }
}
