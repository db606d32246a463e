import { Outlet, useMatches, useNavigate, useParams } from '@tanstack/react-router'
import { make } from '../../desk/rules/contract.ts'
import { ImportRules } from '../../desk/rules/ui/ImportRules.tsx'
import { RuleForm } from '../../desk/rules/ui/RuleForm.tsx'
import { RuleList } from '../../desk/rules/ui/RuleList.tsx'
import { RulePane } from '../../desk/rules/ui/RulePane.tsx'
import { RulesHome } from '../../desk/rules/ui/RulesHome.tsx'
import { call } from '../call.ts'
import { DeskShell } from '../DeskShell.tsx'
import { ShellButton } from '../kit/AppShell.tsx'
import { Pane } from '../kit/Pane.tsx'
import { BackLink } from './BackLink.tsx'

const words = { title: 'Rules', make: 'A new rule' }

/** The register, and beside it one rule, or what rules ask of whoever looks. */
export function RulesScreen() {
  const navigate = useNavigate()
  const isChosen = useMatches({ select: matches => matches.at(-1)?.pathname !== '/rules/' })
  return (
    <DeskShell
      list={
        <RuleList before={<ShellButton part="nav" />} onMake={() => void navigate({ to: '/rules/new' })} />
      }
      listLabel={words.title}
      pane={isChosen ? 'main' : 'list'}
    >
      <Outlet />
    </DeskShell>
  )
}

export function RulesHomeScreen() {
  return <RulesHome before={<BackLink to="/rules" place={words.title} />} />
}

export function RuleScreen() {
  const { id } = useParams({ from: '/desk/rules/$id' })
  const navigate = useNavigate()
  return (
    <RulePane
      key={id}
      id={id}
      before={<BackLink to="/rules" place={words.title} />}
      onGone={() => void navigate({ to: '/rules', replace: true })}
    />
  )
}

export function NewRuleScreen() {
  const navigate = useNavigate()
  return (
    <Pane title={words.make} before={<BackLink to="/rules" place={words.title} />}>
      <RuleForm
        onCancel={() => void navigate({ to: '/rules' })}
        onSave={async input => {
          const { id } = await call(make, input)
          void navigate({ to: '/rules/$id', params: { id } })
        }}
      />
    </Pane>
  )
}

export function ImportRulesScreen() {
  const navigate = useNavigate()
  return (
    <ImportRules
      before={<BackLink to="/rules" place={words.title} />}
      onDone={() => void navigate({ to: '/rules' })}
    />
  )
}
