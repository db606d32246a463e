import { Checkbox } from '../../../../web/kit/Checkbox.tsx'
import { Select } from '../../../../web/kit/Select.tsx'
import { TextInput } from '../../../../web/kit/TextInput.tsx'
import { FolderFields } from './FolderFields.tsx'
import { newServer, type Part, type Server, secured } from './mailboxForm.ts'

const words = {
  uses: { imap: 'Fetch mail from a server (IMAP)', smtp: 'Send answers by a server (SMTP)' },
  usesHint: {
    imap: 'Without one, mail comes only by the built-in receiver.',
    smtp: 'Without one, answers wait in the outbox.',
  },
  host: 'Server',
  port: 'Port',
  security: 'Encryption',
  tls: 'TLS from the start',
  starttls: 'STARTTLS',
  none: 'None (own network only)',
  signsInBy: 'How to sign in',
  byPassword: 'With a password',
  byProvider: 'Through the provider (OAuth)',
  byProviderHint:
    'Microsoft 365 and Google let no program in with a password any more. Say below which provider it is.',
  username: 'User',
  password: 'Password',
  passwordKept: 'Kept as it is unless you write a new one.',
}

export interface ServerFieldsProps {
  part: Part
  value: Server | null
  onChange: (server: Server | null) => void
  address: string
  /** Absent for a new one. */
  mailboxId: string | undefined
  hasPassword: boolean
  errorAt: (path: string) => string | undefined
}

/** One server, or none. */
export function ServerFields(props: ServerFieldsProps) {
  const { part, value, onChange, address, mailboxId, hasPassword, errorAt } = props
  const isByProvider = value?.signsInBy === 'provider'
  const field = (name: 'host' | 'username') => ({
    name: `${part}.${name}`,
    autoComplete: 'off',
    value: value?.[name] ?? '',
    onChange: (text: string) => value && onChange({ ...value, [name]: text }),
    error: errorAt(`${part}.${name}`),
  })
  return (
    <div className="flex flex-col gap-4">
      <Checkbox
        label={words.uses[part]}
        hint={words.usesHint[part]}
        value={value !== null}
        onChange={uses => onChange(uses ? newServer(part, address) : null)}
      />
      {value && (
        <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_6.5rem]">
          <TextInput label={words.host} {...field('host')} />
          <TextInput
            label={words.port}
            inputMode="numeric"
            name={`${part}.port`}
            value={String(value.port ?? '')}
            onChange={port => onChange({ ...value, port })}
            error={errorAt(`${part}.port`)}
          />
          <Select
            label={words.security}
            className="sm:col-span-2"
            value={value.security ?? 'tls'}
            onChange={security => onChange(secured(part, value, security))}
            choices={[
              { value: 'tls', label: words.tls },
              { value: 'starttls', label: words.starttls },
              { value: 'none', label: words.none },
            ]}
          />
          <Select
            label={words.signsInBy}
            hint={isByProvider ? words.byProviderHint : undefined}
            className="sm:col-span-2"
            value={value.signsInBy ?? 'password'}
            onChange={signsInBy => onChange({ ...value, signsInBy })}
            choices={[
              { value: 'password', label: words.byPassword },
              { value: 'provider', label: words.byProvider },
            ]}
          />
          <TextInput label={words.username} className="sm:col-span-2" {...field('username')} />
          {!isByProvider && (
            <TextInput
              label={words.password}
              hint={hasPassword ? words.passwordKept : undefined}
              className="sm:col-span-2"
              type="password"
              name={`${part}.password`}
              autoComplete="new-password"
              value={value.password ?? ''}
              onChange={password => onChange({ ...value, password: password || undefined })}
              error={errorAt(`${part}.password`)}
            />
          )}
          {part === 'imap' && (
            <FolderFields mailboxId={mailboxId} value={value} onChange={onChange} errorAt={errorAt} />
          )}
        </div>
      )}
    </div>
  )
}
