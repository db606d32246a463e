import { useRouter, useSearch } from '@tanstack/react-router'
import { SignInForm } from '../../desk/people/ui/SignInForm.tsx'
import { state } from '../../desk/setup/contract.ts'
import { useCall } from '../call.ts'
import { Banner } from '../kit/Banner.tsx'
import { Door } from './Door.tsx'

const words = {
  title: (desk: string) => `Sign in to ${desk}`,
  unnamed: 'the desk',
  notSetUp: 'This desk has not been set up yet. Open the link that the server printed when it started.',
}

export function SignInScreen() {
  const { to } = useSearch({ from: '/signin' })
  const router = useRouter()
  const desk = useCall(state, {}).data
  return (
    <Door title={words.title(desk?.isSetUp ? desk.desk : words.unnamed)}>
      {desk && !desk.isSetUp && <Banner icon="info">{words.notSetUp}</Banner>}
      <SignInForm onSignedIn={() => router.history.push(to ?? '/')} />
    </Door>
  )
}
