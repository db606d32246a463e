import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { CallProblem } from './call.ts'
import { KitRoot } from './kit/KitRoot.tsx'
import { createAppRouter } from './router.tsx'
import './theme.css'
import './desk.css'
import './pause.css'
import './builder.css'
import './letters.css'
import './complaints.css'
import './repair.css'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // The live stream says what has changed; time alone makes nothing old.
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      retry: (failures, error) => error instanceof CallProblem && isPassing(error) && failures < 3,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

const router = createAppRouter(client)

createRoot(document.getElementById('app') as HTMLElement).render(
  <QueryClientProvider client={client}>
    <KitRoot>
      <RouterProvider router={router} />
    </KitRoot>
  </QueryClientProvider>,
)

function isPassing({ problem }: CallProblem): boolean {
  return problem.status === 0 || problem.status >= 502
}
