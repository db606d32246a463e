import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/**
 * Nothing from elsewhere runs or loads here, not even the pictures of a mail: the desk fetches those itself. An answer that
 * brings a policy of its own, as a download does, keeps it.
 */
export function securityHeaders(url: string): MiddlewareHandler {
  const headers = headersFor(url)
  return async (request, next) => {
    let own: string | null = null
    await headers(request, async () => {
      await next()
      own = request.res.headers.get(policy)
    })
    if (own !== null) request.res.headers.set(policy, own)
  }
}

const policy = 'content-security-policy'

function headersFor(url: string): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // The design system and mail frames style inline.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    crossOriginResourcePolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: url.startsWith('https:') ? 'max-age=31536000' : false,
    xFrameOptions: 'DENY',
  })
}
