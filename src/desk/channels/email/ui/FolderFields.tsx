import { useChange } from '../../../../web/call.ts'
import { Button } from '../../../../web/kit/Button.tsx'
import { Checkbox } from '../../../../web/kit/Checkbox.tsx'
import { FieldError } from '../../../../web/kit/Field.tsx'
import { Select } from '../../../../web/kit/Select.tsx'
import { TextInput } from '../../../../web/kit/TextInput.tsx'
import { mailFolders } from '../contract.ts'
import type { Server } from './mailboxForm.ts'

const words = {
  folders: 'Folders that are fetched',
  choose: 'Choose among the server’s folders',
  asking: 'Asking the server…',
  afterwards: 'What happens to a mail on the server',
  afterwardsHint: 'Only once it is kept here. Left as it is, nobody there sees a difference.',
  leave: 'It stays as it is',
  seen: 'It is marked as read',
  move: 'It is moved to another folder',
  moveTo: 'Folder to move it to',
  moveToHint: 'Made where it is not there yet.',
}

export interface FolderFieldsProps {
  mailboxId: string | undefined
  value: Server
  onChange: (server: Server) => void
  errorAt: (path: string) => string | undefined
}

/** Which of a server's folders are fetched, and what is done there afterwards. */
export function FolderFields({ mailboxId, value, onChange, errorAt }: FolderFieldsProps) {
  const list = useChange(mailFolders)
  const chosen = value.folders ?? ['INBOX']
  const shown = [...new Set([...chosen, ...(list.data?.folders ?? [])])]
  const problem = errorAt('imap.folders') ?? list.data?.problem ?? list.error?.message
  const toggle = (path: string, isOn: boolean) =>
    onChange({ ...value, folders: isOn ? [...chosen, path] : chosen.filter(one => one !== path) })
  return (
    <>
      <fieldset className="field sm:col-span-2">
        <legend className="field-label">{words.folders}</legend>
        <div className="flex max-h-72 flex-col gap-1.5 overflow-y-auto py-1">
          {shown.map(path => (
            <Checkbox
              key={path}
              label={path}
              value={chosen.includes(path)}
              onChange={isOn => toggle(path, isOn)}
            />
          ))}
        </div>
        {problem && <FieldError id="folders-problem">{problem}</FieldError>}
        <div>
          <Button
            small
            busy={list.isPending}
            onClick={() => list.mutate({ ...(mailboxId && { id: mailboxId }), imap: value })}
          >
            {list.isPending ? words.asking : words.choose}
          </Button>
        </div>
      </fieldset>
      <Select
        label={words.afterwards}
        hint={words.afterwardsHint}
        className="sm:col-span-2"
        value={value.afterwards ?? 'leave'}
        onChange={afterwards => onChange({ ...value, afterwards })}
        choices={(['leave', 'seen', 'move'] as const).map(way => ({ value: way, label: words[way] }))}
      />
      {value.afterwards === 'move' && (
        <TextInput
          label={words.moveTo}
          hint={words.moveToHint}
          className="sm:col-span-2"
          name="imap.moveTo"
          autoComplete="off"
          value={value.moveTo ?? ''}
          onChange={moveTo => onChange({ ...value, moveTo })}
          error={errorAt('imap.moveTo')}
        />
      )}
    </>
  )
}
