import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { IconButton } from '../Button.tsx'
import { cx } from '../cx.ts'
import { KeyLayer, useKeyLayer } from '../useKeys.ts'
import type { DialogProps } from './dialog.ts'

const words = { close: 'Close' }

export default function DialogSurface(props: DialogProps) {
  const { open, onClose, title, description, footer, width = 'normal', look = 'dialog' } = props
  return (
    <Dialog.Root
      open={open}
      onOpenChange={next => !next && onClose()}
      disablePointerDismissal={props.closeOnOutside === false}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Viewport className={`over over-${look}`}>
          <Dialog.Popup
            className={cx('dialog', `dialog-${look}`, `dialog-${width}`)}
            initialFocus={props.initialFocus ?? firstField}
            finalFocus={props.finalFocus}
          >
            <Layer>
              <header className="dialog-head">
                <div>
                  <Dialog.Title>{title}</Dialog.Title>
                  {description && (
                    <Dialog.Description className="dialog-why">{description}</Dialog.Description>
                  )}
                </div>
                <Dialog.Close render={<IconButton icon="x" label={words.close} />} />
              </header>
              <div className="dialog-body">{props.children}</div>
              {footer && <footer className="dialog-foot">{footer}</footer>}
            </Layer>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Layer({ children }: { children: ReactNode }) {
  return <KeyLayer value={useKeyLayer()}>{children}</KeyLayer>
}

/** Where work begins, not the cross that ends it. */
function firstField(): HTMLElement | true {
  const inside = (rest: string) =>
    document.querySelector<HTMLElement>(`.dialog:not([data-nested-dialog-open]) ${rest}`)
  return (
    inside('.dialog-body [autofocus]') ??
    inside('.dialog-body :is(input, textarea, select, button, a[href])') ??
    inside('.dialog-foot button:last-of-type') ??
    true
  )
}
