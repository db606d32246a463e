import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { useState } from 'react'
import { Icon } from '../Icon.tsx'
import { Kbd } from '../Kbd.tsx'
import { useKeyLayer } from '../useKeys.ts'
import type { Command, CommandPaletteProps } from './command.ts'
import { type CommandSection, filterCommands, inSections } from './commandFilter.ts'
import { useSearch } from './useSearch.ts'

const words = {
  title: 'Find anything',
  placeholder: 'A person, a subject, #1234, or what you want to do',
  close: 'Close',
  looking: 'Looking…',
  nothing: 'Nothing found. Try fewer or other words.',
  failed: 'The search did not answer. Type on to try again.',
}

export default function PaletteSurface(props: CommandPaletteProps) {
  return (
    <Dialog.Root open={props.open} onOpenChange={next => !next && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Viewport className="over over-palette">
          <Dialog.Popup className="dialog palette" aria-label={words.title}>
            <Palette {...props} />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Palette({ onClose, commands, search, placeholder = words.placeholder }: CommandPaletteProps) {
  useKeyLayer()
  const [typed, setTyped] = useState('')
  const query = typed.trim()
  const found = useSearch(query.length >= 2 ? query : undefined, search)
  const sections = inSections([...filterCommands(commands, query), ...found.items])
  const status = {
    looking: words.looking,
    failed: words.failed,
    found: sections.length === 0 ? words.nothing : '',
  }
  const run = (command: Command) => {
    onClose()
    // After the dialog has given the focus back, so that the command may move it on.
    setTimeout(command.run)
  }
  return (
    <Autocomplete.Root
      open
      inline
      mode="none"
      items={sections}
      value={typed}
      onValueChange={(value, details) => details.reason !== 'item-press' && setTyped(value)}
      itemToStringValue={(command: Command) => command.label}
      autoHighlight="always"
      keepHighlight
    >
      <div className="palette-line">
        <Icon name="search" />
        <Autocomplete.Input className="palette-input" aria-label={words.title} placeholder={placeholder} />
        <Dialog.Close className="button button-quiet button-small">
          <Kbd keys="esc" />
          <span className="sr-only">{words.close}</span>
        </Dialog.Close>
      </div>
      {/* Reached by Tab too, so that it can be scrolled without a pointer. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be able to hold the focus */}
      <div className="palette-list" tabIndex={0}>
        <Autocomplete.Status className="combo-status">{status[found.state]}</Autocomplete.Status>
        <Autocomplete.List>
          {(section: CommandSection) => (
            <Autocomplete.Group key={section.value} items={section.items} className="palette-section">
              <Autocomplete.GroupLabel className="palette-label">{section.value}</Autocomplete.GroupLabel>
              <Autocomplete.Collection>
                {(command: Command) => (
                  <Autocomplete.Item
                    key={command.id}
                    value={command}
                    className="menu-item"
                    onClick={() => run(command)}
                  >
                    {command.icon && <Icon name={command.icon} />}
                    <span className="menu-words palette-words">
                      <span>{command.label}</span>
                      {command.detail && <span className="menu-why">{command.detail}</span>}
                    </span>
                    {command.keys && <Kbd keys={command.keys} />}
                  </Autocomplete.Item>
                )}
              </Autocomplete.Collection>
            </Autocomplete.Group>
          )}
        </Autocomplete.List>
      </div>
    </Autocomplete.Root>
  )
}
