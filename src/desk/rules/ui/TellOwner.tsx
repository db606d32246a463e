import { call } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextArea } from '../../../web/kit/TextInput.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { tell } from '../contract.ts'

const words = {
  titles: { told: 'Tell the owner', bend: 'Ask to bend it here' },
  to: (name: string) => `To ${name}, in your own name. They answer you here, under Rules.`,
  toNobody: 'Nobody looks after this rule just now; a lead reads it.',
  text: { told: 'What they should know', bend: 'What you would like to do, and why' },
  send: 'Send it to them',
  sent: 'It is with them. Their answer stands under Rules.',
}

export interface TellOwnerProps {
  rule: { id: string; owner: { name: string } | null; bendBy?: { name: string } | null }
  kind?: 'told' | 'bend'
  conversation?: string
  onClose: () => void
}

/** A word to whoever looks after a rule, or a wish to whoever may bend it. */
export function TellOwner({ rule, kind = 'told', conversation, onClose }: TellOwnerProps) {
  const reader = (kind === 'bend' && rule.bendBy) || rule.owner
  const form = useForm(
    tell.input,
    async input => {
      await call(tell, input)
      toast({ text: words.sent })
      onClose()
    },
    { initial: { id: rule.id, kind, text: '', ...(conversation && { conversation }) } },
  )
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.titles[kind]}
      description={reader ? words.to(reader.name) : words.toNobody}
      closeOnOutside={!form.isChanged}
    >
      <Form form={form} label={words.titles[kind]}>
        <Keys onSend={() => void form.submit()} />
        <TextArea label={words.text[kind]} autoFocus rows={4} {...form.bind('text')} />
        <div>
          <Button type="submit" kind="go" busy={form.busy} keys="mod+enter">
            {words.send}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

function Keys({ onSend }: { onSend: () => void }) {
  useKeys(words.titles.told, [{ keys: 'mod+enter', label: words.send, run: onSend }])
  return null
}
