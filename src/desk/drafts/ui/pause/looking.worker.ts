import type { Said } from '../../pause/contract.ts'
import { lookAt } from '../../pause/rules.ts'

/** Looks at drafts beside the page, so that no key waits for it. */
self.onmessage = ({ data }: MessageEvent<Said>) => self.postMessage(lookAt(data))
