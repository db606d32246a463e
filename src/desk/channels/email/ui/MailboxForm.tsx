import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { call, keyOf, useCall } from '../../../../web/call.ts'
import { Button } from '../../../../web/kit/Button.tsx'
import { Checkbox } from '../../../../web/kit/Checkbox.tsx'
import { Form } from '../../../../web/kit/Form.tsx'
import { Section } from '../../../../web/kit/Section.tsx'
import { Select } from '../../../../web/kit/Select.tsx'
import { TextArea, TextInput } from '../../../../web/kit/TextInput.tsx'
import { toast } from '../../../../web/kit/toast.tsx'
import { useForm } from '../../../../web/kit/useForm.ts'
import { teams } from '../../../people/contract.ts'
import { useWhyNot } from '../../../people/ui/useWho.ts'
import { changeMailbox, type Mailbox, mailboxes, makeMailbox } from '../contract.ts'
import { beginSignIn } from '../oauth/contract.ts'
import { AcknowledgementFields } from './AcknowledgementFields.tsx'
import { atProvider, mailboxSchema, mailboxValues, usesProvider, withProvider } from './mailboxForm.ts'
import { ProviderFields } from './ProviderFields.tsx'
import { SendingFields } from './SendingFields.tsx'
import { ServerFields } from './ServerFields.tsx'
import { SignInState } from './SignInState.tsx'
import { SigningKeys } from './SigningKeys.tsx'
import { TestIt } from './TestIt.tsx'

const words = {
  form: 'Mailbox',
  name: 'Name',
  nameHint: 'Customers see it as the sender, such as Harbour Telecom Support.',
  address: 'Address',
  signature: 'Signature',
  signatureHint: 'Stands below every answer from this mailbox.',
  plus: 'Mail to the address with +anything before the @ comes in too',
  plusHint: (address: string) =>
    `Then a reply finds its conversation even where a mail program breaks the thread. Try it first: send a mail to ${address}.`,
  team: 'Team',
  teamHint: 'New conversations from this mailbox go to it.',
  noTeam: 'No team',
  active: 'In use',
  activeHint: 'Switched off, it neither fetches nor sends; nothing is lost.',
  servers: 'Servers',
  save: 'Save',
  saveAndSignIn: 'Save and sign in',
  saved: (name: string) => `The mailbox “${name}” is saved.`,
  cancel: 'Cancel',
}

export interface MailboxFormProps {
  /** Absent for a new one. */
  mailbox?: Mailbox
  /** What leaving without saving is called, where "Cancel" would say too much. */
  away?: string
  onDone: () => void
}

/** Everything about one mailbox, and a try of its servers before one saves. */
export function MailboxForm({ mailbox, away = words.cancel, onDone }: MailboxFormProps) {
  const client = useQueryClient()
  const mayNot = useWhyNot('admin')
  const all = useCall(teams, {}).data?.items ?? []
  const returnAddress = useCall(mailboxes, {}).data?.returnAddress ?? ''
  const signsInNext = useRef(false)
  const form = useForm(
    mailboxSchema,
    async ({ isActive, ...settings }) => {
      const saved = mailbox
        ? await call(changeMailbox, { id: mailbox.id, isActive, ...settings })
        : await call(makeMailbox, settings)
      await client.invalidateQueries({ queryKey: keyOf(mailboxes) })
      if (signsInNext.current) {
        const { url } = await call(beginSignIn, { id: saved.id })
        return window.location.assign(url)
      }
      toast({ text: words.saved(saved.name) })
      onDone()
    },
    { initial: mailboxValues(mailbox) },
  )
  const { values } = form
  const isByProvider = usesProvider(values)
  const mustSignIn = isByProvider && values.signIn?.flow !== 'app' && mailbox?.signIn?.state !== 'signed_in'
  const submit = (next: boolean) => {
    signsInNext.current = next
  }
  return (
    <Form form={form} label={words.form}>
      <div className="sections">
        <div className="form max-w-120">
          <TextInput label={words.name} hint={words.nameHint} autoComplete="off" {...form.bind('name')} />
          <TextInput label={words.address} type="email" autoComplete="off" {...form.bind('address')} />
          <TextArea
            label={words.signature}
            hint={words.signatureHint}
            optional
            {...form.bind('signature')}
            value={values.signature ?? ''}
          />
          {all.length > 0 && (
            <Select
              label={words.team}
              hint={words.teamHint}
              optional
              placeholder={words.noTeam}
              name="team"
              value={values.team ?? ''}
              onChange={team => form.set({ team: team || null })}
              choices={all.map(team => ({ value: team.id, label: team.name }))}
              error={form.errorAt('team')}
            />
          )}
        </div>
        <Section title={words.servers}>
          <div className="flex max-w-120 flex-col gap-6">
            {(['imap', 'smtp'] as const).map(part => (
              <ServerFields
                key={part}
                part={part}
                value={values[part] ?? null}
                onChange={server =>
                  form.set(withProvider({ ...values, [part]: server }, mailbox?.signIn ?? null))
                }
                address={values.address}
                mailboxId={mailbox?.id}
                hasPassword={mailbox?.[part]?.hasPassword ?? false}
                errorAt={form.errorAt}
              />
            ))}
          </div>
        </Section>
        {isByProvider && values.signIn && (
          <ProviderFields
            value={values.signIn}
            onChange={signIn => form.set(atProvider(values, signIn))}
            returnAddress={returnAddress}
            hasClientSecret={mailbox?.signIn?.hasClientSecret ?? false}
            errorAt={form.errorAt}
          />
        )}
        <div className="flex max-w-120 flex-col gap-4">
          {mailbox && isByProvider && <SignInState mailbox={mailbox} mayNot={mayNot} />}
          <TestIt id={mailbox?.id} values={values} />
        </div>
        <SendingFields form={form} />
        {mailbox && <SigningKeys mailbox={mailbox.id} />}
        <div className="form max-w-120">
          <Checkbox
            label={words.plus}
            hint={words.plusHint(plusAddress(values.address))}
            {...form.bind('usesPlusAddress')}
            value={values.usesPlusAddress ?? false}
          />
          <AcknowledgementFields
            acknowledges={values.acknowledges ?? false}
            text={values.acknowledgement ?? ''}
            onChange={form.set}
            error={form.errorAt('acknowledgement')}
          />
          {mailbox && (
            <Checkbox
              label={words.active}
              hint={words.activeHint}
              {...form.bind('isActive')}
              value={values.isActive ?? true}
            />
          )}
          <div className="flex flex-wrap gap-2">
            {mustSignIn && (
              <Button type="submit" kind="go" busy={form.busy} why={mayNot} onClick={() => submit(true)}>
                {words.saveAndSignIn}
              </Button>
            )}
            <Button
              type="submit"
              kind={mustSignIn ? 'plain' : 'go'}
              busy={form.busy}
              why={mayNot}
              onClick={() => submit(false)}
            >
              {words.save}
            </Button>
            <Button onClick={onDone}>{away}</Button>
          </div>
        </div>
      </div>
    </Form>
  )
}

function plusAddress(address: string): string {
  const [local, domain] = address.split('@')
  return local && domain ? `${local}+test@${domain}` : 'help+test@example.org'
}
