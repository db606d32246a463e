import { Invalid, NotFound, type Problem, Refused } from '../../kit/problem.ts'
import type { Log } from '../log.ts'
import type { AppRequest } from './request.ts'
import { SignedOut } from './rights.ts'
import { Unreadable } from './unreadable.ts'

/** Turns an error into problem details (RFC 9457); a bug is logged with its cause and told without details. */
export function answerProblem(request: AppRequest, error: Error, log: Log): Response {
  const problem = problemOf(error)
  if (problem.status === 500)
    log('error', 'A request failed', { method: request.req.method, path: request.req.path, error })
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      ...(error instanceof Unreadable ? error.headers : {}),
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
    },
  })
}

const uniqueViolation = '23505'
const diskFull = '53100'

function problemOf(error: Error): Problem {
  if (error instanceof NotFound)
    return problem('not-found', 'Not found', 404, error.message || 'It is not there.')
  if (error instanceof Invalid)
    return { ...problem('invalid', 'Not valid', 422, error.message), errors: error.errors }
  if (error instanceof Unreadable) return problem(error.reason, error.title, error.status, error.message)
  if (error instanceof SignedOut) return problem('signed-out', 'Signed out', 401, error.message)
  if (error instanceof Refused)
    return { ...problem(error.reason, 'Refused', statusOf(error.reason), error.message), ...error.more }
  const { code } = error as { code?: string }
  if (code === uniqueViolation)
    return problem(
      'conflict',
      'Refused',
      409,
      'Somebody did the same at the same moment; look, then try again.',
    )
  if (code === diskFull)
    return problem(
      'disk-full',
      'The disk is full',
      507,
      'The disk is full; make room and try again. Nothing was lost.',
    )
  return problem(
    'fault',
    'A fault of ours',
    500,
    'Something went wrong here; nothing was changed. Please try again.',
  )
}

function statusOf(reason: string): number {
  return { forbidden: 403, throttled: 429, tooLarge: 413, diskFull: 507, wrongPassword: 401 }[reason] ?? 409
}

function problem(type: string, title: string, status: number, detail: string): Problem {
  return { type: `/problems/${type}`, title, status, detail }
}
