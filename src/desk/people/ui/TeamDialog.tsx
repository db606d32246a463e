import { useQueryClient } from '@tanstack/react-query'
import { call, keyOf, useCall } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { FieldError } from '../../../web/kit/Field.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextInput } from '../../../web/kit/TextInput.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { changeTeam, colleagues, makeTeam, type Team, teams } from '../contract.ts'
import { WhyField } from './WhyField.tsx'

const words = {
  make: 'New team',
  change: 'Change the team',
  name: 'Name',
  members: 'Who is in it',
  save: 'Save',
}

const teamInput = makeTeam.input.extend({ reason: changeTeam.input.shape.reason })

/** A new team where none is given. */
export function TeamDialog({ team, onClose }: { team?: Team; onClose: () => void }) {
  const client = useQueryClient()
  const all = useCall(colleagues, {}).data?.items.filter(each => each.isActive) ?? []
  const form = useForm(
    teamInput,
    async ({ reason, ...input }) => {
      await (team ? call(changeTeam, { id: team.id, ...input, reason }) : call(makeTeam, input))
      await client.invalidateQueries({ queryKey: keyOf(teams) })
      onClose()
    },
    { initial: { name: team?.name ?? '', memberIds: team?.memberIds ?? [], reason: '' } },
  )
  const members = new Set(form.values.memberIds)
  const error = form.errorAt('memberIds')
  return (
    <Dialog open onClose={onClose} title={team ? words.change : words.make} width="narrow">
      <Form form={form} label={words.make}>
        <TextInput label={words.name} autoComplete="off" {...form.bind('name')} />
        <fieldset className="field">
          <legend className="field-label">{words.members}</legend>
          {all.map(colleague => (
            <Checkbox
              key={colleague.id}
              label={colleague.name}
              value={members.has(colleague.id)}
              onChange={isIn =>
                form.set({
                  memberIds: isIn
                    ? [...members, colleague.id]
                    : [...members].filter(id => id !== colleague.id),
                })
              }
            />
          ))}
          {error && <FieldError id="team-members-error">{error}</FieldError>}
        </fieldset>
        {team && isMoved(team.memberIds, form.values.memberIds ?? []) && (
          <WhyField {...form.bind('reason')} value={form.values.reason ?? ''} />
        )}
        <Button type="submit" kind="go" busy={form.busy}>
          {words.save}
        </Button>
      </Form>
    </Dialog>
  )
}

function isMoved(before: readonly string[], after: readonly string[]): boolean {
  return before.length !== after.length || before.some(id => !after.includes(id))
}
