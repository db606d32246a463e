import { useRef } from 'react'
import { addressOf, useCall } from '../../../../web/call.ts'
import { Banner } from '../../../../web/kit/Banner.tsx'
import { Button, buttonClass } from '../../../../web/kit/Button.tsx'
import { Icon } from '../../../../web/kit/Icon.tsx'
import { letterPdf, previewLetter } from '../../letters/contract.ts'
import { words } from './words.ts'

/** The letter as it arrives, in a frame of its own that runs nothing; to print where the PDF has no letters for it. */
export function LetterPreview({ complaint, letter }: { complaint: string; letter: string }) {
  const { data } = useCall(previewLetter, { complaint, letter })
  const frame = useRef<HTMLIFrameElement>(null)
  if (!data) return null
  return (
    <div className="as-customer">
      {data.noPdf && (
        <Banner tone="amber" icon="info">
          {data.noPdf}
        </Banner>
      )}
      <dl className="as-customer-head">
        <div>
          <dt>{words.toWhom}</dt>
          <dd>{data.to}</dd>
        </div>
        <div>
          <dt>{words.subject}</dt>
          <dd>{data.subject}</dd>
        </div>
      </dl>
      <iframe
        ref={frame}
        title={words.frame}
        className="as-customer-frame is-desktop"
        sandbox="allow-same-origin allow-modals"
        referrerPolicy="no-referrer"
        srcDoc={pageOf(data)}
      />
      <div className="flex flex-wrap gap-1.5">
        {data.noPdf ? (
          <Button icon="file" onClick={() => frame.current?.contentWindow?.print()}>
            {words.print}
          </Button>
        ) : (
          <a className={buttonClass({})} href={addressOf(letterPdf, { complaint, letter })} download>
            <Icon name="file" />
            {words.pdf}
          </a>
        )}
      </div>
    </div>
  )
}

function pageOf({ html, subject }: { html: string; subject: string }): string {
  const style =
    'body{margin:24px;max-width:40rem;font:16px/1.55 "Inter Variable",Inter,sans-serif;overflow-wrap:anywhere}h1{font-size:1.35rem}h2{font-size:1.05rem;margin-top:1.4em}blockquote{margin:0 0 0 1rem;color:#5b6468}'
  const title = subject.replace(/[<&]/g, sign => (sign === '<' ? '&lt;' : '&amp;'))
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title><style>:root{color-scheme:light}${style}</style></head><body><h1>${title}</h1>${html}</body></html>`
}
