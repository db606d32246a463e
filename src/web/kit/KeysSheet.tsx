import { Fragment } from 'react'
import { Checkbox } from './Checkbox.tsx'
import { Dialog } from './Dialog.tsx'
import { Kbd } from './Kbd.tsx'
import { useActiveKeys, useSingleKeys } from './useKeys.ts'

const words = {
  title: 'Keys that work here',
  single: 'Single keys act',
  singleHint:
    'Switch this off if keys get pressed by accident, or when you speak to the computer. Keys with Ctrl or Command stay.',
  or: 'or',
}

/** The sheet behind `?`: every key of what is on screen now. Opened by KitRoot, or from a menu. */
export function KeysSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title={words.title} width="wide">
      <KeyList />
    </Dialog>
  )
}

/** Reads the keys as it appears; the dialog that shows it has put the page's own keys to sleep by then. */
function KeyList() {
  const scopes = useActiveKeys()
  const [single, setSingle] = useSingleKeys()
  return (
    <>
      <div className="keys">
        {scopes.map(({ scope, bindings }) => (
          <section key={scope}>
            <h3>{scope}</h3>
            <dl>
              {bindings.map(binding => (
                <div key={binding.label}>
                  <dt>{binding.label}</dt>
                  <dd>
                    {[binding.keys].flat().map((keys, index) => (
                      <Fragment key={keys}>
                        {index > 0 && ` ${words.or} `}
                        <Kbd keys={keys} />
                        <span className="sr-only">{keys}</span>
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Checkbox label={words.single} hint={words.singleHint} value={single} onChange={setSingle} />
    </>
  )
}
