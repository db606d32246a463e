import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { type ToldHow, tell } from '../contract.ts'
import { usePromiseChange, type VerbProps } from './acting.ts'
import { toldNames } from './words.ts'

const words = {
  title: 'They have been told',
  how: 'How',
  save: 'They know',
  done: (what: string) => `Told: ${what}`,
}

type How = Exclude<ToldHow, 'answer'>

/** For what was said outside of the desk; an answer says so by itself. */
export function TellDialog({ promise, onClose }: VerbProps) {
  const [how, setHow] = useState<How>('phone')
  const change = usePromiseChange(tell, words.done(promise.words))
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      description={promise.words}
      width="narrow"
      footer={
        <Button
          kind="go"
          icon="check"
          busy={change.isPending}
          onClick={() => change.mutate({ id: promise.id, how }, { onSuccess: onClose })}
        >
          {words.save}
        </Button>
      }
    >
      <RadioGroup<How>
        label={words.how}
        value={how}
        onChange={setHow}
        choices={Object.entries(toldNames).map(([value, label]) => ({ value: value as How, label }))}
      />
    </Dialog>
  )
}
