import { CopyField } from '../../../../web/kit/CopyField.tsx'
import { RadioGroup } from '../../../../web/kit/RadioGroup.tsx'
import { Section } from '../../../../web/kit/Section.tsx'
import { TextInput } from '../../../../web/kit/TextInput.tsx'
import type { SignIn } from './mailboxForm.ts'

const words = {
  title: 'Signing in at the provider',
  about:
    'Register the desk once on the provider’s page for apps; what it shows there is entered here. Then somebody signs in, and the desk goes on by itself.',
  provider: 'Provider',
  microsoft: 'Microsoft 365',
  google: 'Google',
  other: 'Another',
  returnAddress: 'Redirect address',
  returnHint: 'Enter it at the provider, exactly so; Microsoft calls it a redirect URI of the kind Web.',
  tenant: 'Tenant',
  tenantHint: 'The directory’s id, or a domain of it such as library.example.',
  clientId: 'Client id',
  clientIdHint: {
    microsoft: 'On the app’s overview page it is called “Application (client) ID”.',
    google: 'It ends with apps.googleusercontent.com; the project needs the Gmail API switched on.',
    other: 'What the provider calls the desk.',
  },
  clientSecret: 'Client secret',
  secretKept: 'Kept as it is unless you write a new one.',
  secretHint: 'The secret’s value, not its id. Leave it empty where the provider gives none.',
  expires: 'The secret ends on',
  expiresHint: 'As the provider shows it. The desk reminds admins 30, 14, 7 days and 1 day before.',
  flow: 'Who signs in',
  code: 'Somebody, once, in the browser',
  codeHint: 'With the mailbox’s own account, or one that may open it.',
  app: 'The desk itself',
  appHint: 'An administrator of the provider has to allow the app into this mailbox.',
  authorizeUrl: 'Address where one signs in',
  tokenUrl: 'Address where tokens come from',
  scopes: 'Scopes',
  scopesHint:
    'With spaces between them, among them the one for access while nobody is there, often offline_access.',
}

export interface ProviderFieldsProps {
  value: SignIn
  onChange: (signIn: SignIn) => void
  returnAddress: string
  hasClientSecret: boolean
  errorAt: (path: string) => string | undefined
}

/** What the desk and a provider must know of each other. */
export function ProviderFields(props: ProviderFieldsProps) {
  const { value, onChange, returnAddress, hasClientSecret, errorAt } = props
  const set = (change: Partial<SignIn>) => onChange({ ...value, ...change })
  const { provider, flow = 'code' } = value
  const field = (name: 'clientId' | 'clientSecret' | 'tenant' | 'authorizeUrl' | 'tokenUrl' | 'scopes') => ({
    name: `signIn.${name}`,
    autoComplete: 'off',
    value: value[name] ?? '',
    onChange: (text: string) => set({ [name]: text }),
    error: errorAt(`signIn.${name}`),
  })
  return (
    <Section title={words.title} about={words.about}>
      <div className="form max-w-120">
        <RadioGroup
          look="line"
          label={words.provider}
          value={provider}
          onChange={next => onChange({ provider: next, flow: 'code', clientId: '' })}
          choices={(['microsoft', 'google', 'other'] as const).map(name => ({
            value: name,
            label: words[name],
          }))}
        />
        {flow === 'code' && (
          <CopyField label={words.returnAddress} hint={words.returnHint} value={returnAddress} />
        )}
        {provider === 'microsoft' && (
          <TextInput label={words.tenant} hint={words.tenantHint} {...field('tenant')} />
        )}
        <TextInput label={words.clientId} hint={words.clientIdHint[provider]} {...field('clientId')} />
        <TextInput
          label={words.clientSecret}
          hint={hasClientSecret ? words.secretKept : words.secretHint}
          optional
          {...field('clientSecret')}
          type="password"
          autoComplete="new-password"
        />
        <TextInput
          label={words.expires}
          hint={words.expiresHint}
          optional
          type="date"
          name="signIn.clientSecretExpiresOn"
          value={value.clientSecretExpiresOn ?? ''}
          onChange={day => set({ clientSecretExpiresOn: day || null })}
          error={errorAt('signIn.clientSecretExpiresOn')}
        />
        {provider === 'other' && (
          <>
            {flow === 'code' && (
              <TextInput label={words.authorizeUrl} inputMode="url" {...field('authorizeUrl')} />
            )}
            <TextInput label={words.tokenUrl} inputMode="url" {...field('tokenUrl')} />
            <TextInput label={words.scopes} hint={words.scopesHint} {...field('scopes')} />
          </>
        )}
        {provider !== 'google' && (
          <RadioGroup
            label={words.flow}
            value={flow}
            onChange={next => set({ flow: next })}
            choices={[
              { value: 'code', label: words.code, hint: words.codeHint },
              { value: 'app', label: words.app, hint: words.appHint },
            ]}
            error={errorAt('signIn.flow')}
          />
        )}
      </div>
    </Section>
  )
}
