import { Combobox } from '@base-ui/react/combobox'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FieldControl } from '../Field.tsx'
import { Icon } from '../Icon.tsx'
import type { ComboboxOption, ComboboxProps } from './combobox.ts'
import { useSearch } from './useSearch.ts'

const words = {
  looking: 'Looking…',
  nothing: 'Nothing found.',
  failed: 'The search did not answer. Type on to try again.',
  clear: 'Clear',
}

type SurfaceProps = ComboboxProps<ComboboxOption> & { control: FieldControl }

export default function ComboboxSurface({
  value,
  onChange,
  onBlur,
  search,
  fixed = [],
  onTyped,
  takesOnTab = false,
  ...rest
}: SurfaceProps) {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState(value?.label ?? '')
  const query = typed === value?.label ? '' : typed.trim()
  const found = useSearch(open ? query : undefined, search)
  // Inside the dialog or page it belongs to: what stands beside an open dialog is hidden from screen readers.
  const [host, setHost] = useState<HTMLElement | null>(null)
  const line = useCallback(
    (element: HTMLElement | null) => setHost(element?.closest<HTMLElement>('.dialog, main') ?? null),
    [],
  )
  const marked = useRef<ComboboxOption>(undefined)
  const hear = useRef(onTyped)
  hear.current = onTyped
  useEffect(() => hear.current?.(query), [query])
  const take = (option: ComboboxOption) => {
    onChange(option)
    setTyped(option.label)
    setOpen(false)
  }
  const status = {
    looking: words.looking,
    failed: words.failed,
    found: found.items.length === 0 && query ? words.nothing : '',
  }
  return (
    <Combobox.Root<ComboboxOption>
      items={[...found.items, ...fixed]}
      filter={null}
      value={value}
      onValueChange={onChange}
      inputValue={typed}
      onInputValueChange={(text, { reason }) => {
        // Leaving the field must not wipe out what stands there unchosen: whoever asks for it says what to do.
        if (!onTyped || reason !== 'input-clear') setTyped(text)
      }}
      onItemHighlighted={option => {
        marked.current = option
      }}
      open={open}
      onOpenChange={setOpen}
      itemToStringLabel={option => option.label}
      isItemEqualToValue={(one, other) => one.id === other.id}
      autoHighlight
    >
      <div ref={line} className="control-line">
        <Combobox.Input
          {...rest.control}
          // While the list is open, the label itself is hidden from screen readers.
          aria-label={rest.label}
          name={rest.name}
          className="control"
          placeholder={rest.placeholder}
          autoFocus={rest.autoFocus}
          autoComplete="off"
          onBlur={onBlur}
          onKeyDown={event => {
            const isFound = found.state === 'found' && marked.current
            if (event.key === 'Tab' && !event.shiftKey && takesOnTab && open && query && isFound)
              take(isFound)
          }}
        />
        {value && (
          <Combobox.Clear
            className="button button-quiet button-icon button-small control-clear"
            aria-label={words.clear}
          >
            <Icon name="x" />
          </Combobox.Clear>
        )}
      </div>
      <Combobox.Portal container={host}>
        <Combobox.Positioner
          positionMethod="fixed"
          sideOffset={4}
          align="start"
          collisionPadding={8}
          className="above"
        >
          <Combobox.Popup className="popup menu combo">
            <Combobox.Status className="combo-status">{status[found.state]}</Combobox.Status>
            <Combobox.List>
              {(option: ComboboxOption) => (
                <Combobox.Item key={option.id} value={option} className="menu-item">
                  <span className="menu-words">
                    {option.label}
                    {option.detail && <span className="menu-why">{option.detail}</span>}
                  </span>
                  <Combobox.ItemIndicator>
                    <Icon name="check" />
                  </Combobox.ItemIndicator>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}
