import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { z } from 'zod'
import { view } from '../desk/conversations/contract.ts'
import { me } from '../desk/people/contract.ts'
import { CallProblem, callOptions } from './call.ts'
import { enterCorner } from './corner/corner.ts'
import { Desk } from './Desk.tsx'
import { NotThere, Problem } from './Problem.tsx'
import { InboxScreen, NothingOpen } from './screens/InboxScreen.tsx'
import { fetchConversation, fetchInbox } from './screens/inboxData.ts'

const root = createRootRouteWithContext<{ client: QueryClient }>()({
  notFoundComponent: NotThere,
  errorComponent: Problem,
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/signin',
  validateSearch: z.object({ to: z.string().startsWith('/').optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./screens/SignInScreen.tsx'), 'SignInScreen'),
})

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: z.object({ token: z.string().catch('') }),
  component: lazyRouteComponent(() => import('./screens/SetUpScreen.tsx'), 'SetUpScreen'),
})

const join = createRoute({
  getParentRoute: () => root,
  path: '/join/$token',
  component: lazyRouteComponent(() => import('./screens/JoinScreen.tsx'), 'JoinScreen'),
})

/** Everything behind the sign-in; each screen puts itself into a `DeskShell`. */
const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: Desk,
  beforeLoad: async ({ context, location }) => {
    try {
      const { colleague } = await context.client.ensureQueryData(callOptions(me, {}))
      enterCorner(colleague?.id ?? null)
    } catch (error) {
      if (!(error instanceof CallProblem && error.is('signed-out'))) throw error
      enterCorner(null)
      throw redirect({ to: '/signin', search: { to: location.href } })
    }
  },
})

const home = createRoute({
  getParentRoute: () => desk,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/inbox/$view', params: { view: 'mine' } })
  },
})

const inbox = createRoute({
  getParentRoute: () => desk,
  path: '/inbox/$view',
  params: {
    parse: params => ({ view: view.catch('mine').parse(params.view) }),
    stringify: params => ({ view: params.view }),
  },
  validateSearch: z.object({ team: z.uuid().optional().catch(undefined) }),
  loaderDeps: ({ search }) => ({ team: search.team }),
  loader: ({ context, params, deps }) => fetchInbox(context.client, params.view, deps.team),
  component: InboxScreen,
})

const nothingOpen = createRoute({ getParentRoute: () => inbox, path: '/', component: NothingOpen })

const conversation = createRoute({
  getParentRoute: () => inbox,
  path: '/$number',
  loader: ({ context, params }) => fetchConversation(context.client, params.number),
  component: lazyRouteComponent(() => import('./screens/ConversationScreen.tsx'), 'ConversationScreen'),
})

const search = createRoute({
  getParentRoute: () => desk,
  path: '/search',
  validateSearch: z.object({ q: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./screens/SearchScreen.tsx'), 'SearchScreen'),
})

const promises = createRoute({
  getParentRoute: () => desk,
  path: '/promises',
  component: lazyRouteComponent(() => import('./screens/PromisesScreen.tsx'), 'PromisesScreen'),
})

const outbox = createRoute({
  getParentRoute: () => desk,
  path: '/outbox',
  component: lazyRouteComponent(() => import('./screens/OutboxScreen.tsx'), 'OutboxScreen'),
})

const figures = createRoute({
  getParentRoute: () => desk,
  path: '/figures',
  component: lazyRouteComponent(() => import('./screens/FiguresScreen.tsx'), 'FiguresScreen'),
})

const corner = createRoute({
  getParentRoute: () => desk,
  path: '/corner',
  component: lazyRouteComponent(() => import('./screens/CornerScreen.tsx'), 'CornerScreen'),
})

const lessons = createRoute({
  getParentRoute: () => desk,
  path: '/lessons',
  component: lazyRouteComponent(() => import('./screens/LearningScreen.tsx'), 'LearningScreen'),
})

const mineScreens = () => import('./screens/MineScreens.tsx')
const mine = createRoute({
  getParentRoute: () => desk,
  path: '/mine',
  component: lazyRouteComponent(mineScreens, 'MineScreen'),
})
const minePage = createRoute({
  getParentRoute: () => desk,
  path: '/mine/$id',
  component: lazyRouteComponent(mineScreens, 'MinePageScreen'),
})

const customersScreens = () => import('./screens/CustomersScreen.tsx')
const customers = createRoute({
  getParentRoute: () => desk,
  path: '/customers',
  component: lazyRouteComponent(customersScreens, 'CustomersScreen'),
})
const nobodyChosen = createRoute({
  getParentRoute: () => customers,
  path: '/',
  component: lazyRouteComponent(customersScreens, 'NobodyChosen'),
})
const customer = createRoute({
  getParentRoute: () => customers,
  path: '/$id',
  component: lazyRouteComponent(customersScreens, 'CustomerScreen'),
})

const rulesScreens = () => import('./screens/RulesScreen.tsx')
const rules = createRoute({
  getParentRoute: () => desk,
  path: '/rules',
  component: lazyRouteComponent(rulesScreens, 'RulesScreen'),
})
const noRuleChosen = createRoute({
  getParentRoute: () => rules,
  path: '/',
  component: lazyRouteComponent(rulesScreens, 'RulesHomeScreen'),
})
const ruleQuestions = createRoute({
  getParentRoute: () => rules,
  path: '/questions',
  component: lazyRouteComponent(rulesScreens, 'RulesHomeScreen'),
})
const rule = createRoute({
  getParentRoute: () => rules,
  path: '/$id',
  component: lazyRouteComponent(rulesScreens, 'RuleScreen'),
})
const newRule = createRoute({
  getParentRoute: () => rules,
  path: '/new',
  component: lazyRouteComponent(rulesScreens, 'NewRuleScreen'),
})
const importRules = createRoute({
  getParentRoute: () => rules,
  path: '/import',
  component: lazyRouteComponent(rulesScreens, 'ImportRulesScreen'),
})

const complaintScreens = () => import('./screens/ComplaintScreens.tsx')
const complaints = createRoute({
  getParentRoute: () => desk,
  path: '/complaints',
  component: lazyRouteComponent(complaintScreens, 'ComplaintsScreen'),
})
const complaint = createRoute({
  getParentRoute: () => desk,
  path: '/complaints/$id',
  component: lazyRouteComponent(complaintScreens, 'ComplaintScreen'),
})

const repairsScreens = () => import('./screens/RepairsScreen.tsx')
const repairs = createRoute({
  getParentRoute: () => desk,
  path: '/repairs',
  component: lazyRouteComponent(repairsScreens, 'RepairsScreen'),
})
const noRepairChosen = createRoute({
  getParentRoute: () => repairs,
  path: '/',
  component: lazyRouteComponent(repairsScreens, 'NoRepairChosen'),
})
const repair = createRoute({
  getParentRoute: () => repairs,
  path: '/$id',
  component: lazyRouteComponent(repairsScreens, 'RepairScreen'),
})

const settingsScreens = () => import('./screens/SettingsPages.tsx')
const settings = createRoute({
  getParentRoute: () => desk,
  path: '/settings',
  component: lazyRouteComponent(() => import('./screens/SettingsScreen.tsx'), 'SettingsScreen'),
})
const nothingChosen = createRoute({
  getParentRoute: () => settings,
  path: '/',
  component: lazyRouteComponent(() => import('./screens/SettingsScreen.tsx'), 'NothingChosen'),
})
const mySettings = createRoute({
  getParentRoute: () => settings,
  path: '/me',
  component: lazyRouteComponent(settingsScreens, 'MySettingsScreen'),
})
const deskSettings = createRoute({
  getParentRoute: () => settings,
  path: '/desk',
  component: lazyRouteComponent(settingsScreens, 'DeskSettingsScreen'),
})
const questions = createRoute({
  getParentRoute: () => settings,
  path: '/questions',
  component: lazyRouteComponent(settingsScreens, 'QuestionsScreen'),
})
const people = createRoute({
  getParentRoute: () => settings,
  path: '/people',
  component: lazyRouteComponent(settingsScreens, 'PeopleScreen'),
})
const teams = createRoute({
  getParentRoute: () => settings,
  path: '/teams',
  component: lazyRouteComponent(settingsScreens, 'TeamsScreen'),
})
const keys = createRoute({
  getParentRoute: () => settings,
  path: '/keys',
  component: lazyRouteComponent(settingsScreens, 'KeysScreen'),
})
const mailboxes = createRoute({
  getParentRoute: () => settings,
  path: '/mailboxes',
  component: lazyRouteComponent(settingsScreens, 'MailboxesScreen'),
})
const mailbox = createRoute({
  getParentRoute: () => settings,
  path: '/mailboxes/$id',
  component: lazyRouteComponent(settingsScreens, 'MailboxScreen'),
})
const mail = createRoute({
  getParentRoute: () => settings,
  path: '/mail',
  component: lazyRouteComponent(settingsScreens, 'MailScreen'),
})
const signedIn = createRoute({
  getParentRoute: () => settings,
  path: '/mailboxes/signed-in',
  validateSearch: z.object({
    state: z.coerce.string().default(''),
    code: z.coerce.string().optional(),
    error: z.coerce.string().optional(),
    error_description: z.coerce.string().optional(),
  }),
  component: lazyRouteComponent(settingsScreens, 'SignedInScreen'),
})
const quarantine = createRoute({
  getParentRoute: () => settings,
  path: '/quarantine',
  component: lazyRouteComponent(settingsScreens, 'QuarantineScreen'),
})
const pause = createRoute({
  getParentRoute: () => settings,
  path: '/pause',
  component: lazyRouteComponent(settingsScreens, 'PauseScreen'),
})
const complaintSettings = createRoute({
  getParentRoute: () => settings,
  path: '/complaints',
  component: lazyRouteComponent(settingsScreens, 'ComplaintSettingsScreen'),
})

const remedies = createRoute({
  getParentRoute: () => settings,
  path: '/remedies',
  component: lazyRouteComponent(settingsScreens, 'RemediesScreen'),
})

const routes = root.addChildren([
  signIn,
  setUp,
  join,
  desk.addChildren([
    home,
    inbox.addChildren([nothingOpen, conversation]),
    search,
    promises,
    outbox,
    figures,
    corner,
    mine,
    minePage,
    lessons,
    customers.addChildren([nobodyChosen, customer]),
    complaints,
    complaint,
    rules.addChildren([noRuleChosen, ruleQuestions, rule, newRule, importRules]),
    repairs.addChildren([noRepairChosen, repair]),
    settings.addChildren([
      nothingChosen,
      mySettings,
      deskSettings,
      questions,
      people,
      teams,
      keys,
      mailboxes,
      mailbox,
      signedIn,
      mail,
      quarantine,
      pause,
      remedies,
      complaintSettings,
    ]),
  ]),
])

export function createAppRouter(client: QueryClient) {
  return createRouter({
    routeTree: routes,
    context: { client },
    defaultPreload: 'intent',
    // What a loader fetches is kept by the query client, which knows from the live stream what is old.
    defaultPreloadStaleTime: 0,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
