import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../../kit/endpoint.ts'
import { CallProblem, call } from '../../../../web/call.ts'
import { Banner } from '../../../../web/kit/Banner.tsx'
import { Sheet } from '../../../../web/kit/Dialog.tsx'
import { RadioGroup } from '../../../../web/kit/RadioGroup.tsx'
import { preview } from '../../../outbox/contract.ts'
import type { DraftKeeper } from '../keeper.ts'

const text = {
  title: 'As the customer sees it',
  about: 'Made from the draft that the desk keeps for you; nothing is sent.',
  width: 'On',
  phone: 'A phone',
  desktop: 'A desktop',
  light: 'Light',
  dark: 'Dark',
  look: 'Look',
  from: 'From',
  to: 'To',
  subject: 'Subject',
  attached: 'Attached',
  frame: 'The mail',
  nobody: 'Nobody yet',
}

export interface AsCustomerProps {
  conversation: string
  keeper: DraftKeeper
  onClose: () => void
}

type Mail = OutputOf<typeof preview>

/** The draft as the mail that arrives: with signature and quote, on a phone or a desktop, in the light or the dark. */
export function AsCustomer({ conversation, keeper, onClose }: AsCustomerProps) {
  const [mail, setMail] = useState<Mail>()
  const [problem, setProblem] = useState('')
  const [width, setWidth] = useState<'phone' | 'desktop'>('desktop')
  const [look, setLook] = useState<'light' | 'dark'>('light')
  useEffect(() => {
    let isHere = true
    const fetch = async () => {
      // The draft's own saving, as ever; what is asked for then carries none of it.
      await keeper.flush()
      return call(preview, { id: conversation })
    }
    fetch().then(
      found => isHere && setMail(found),
      error => {
        if (!(error instanceof CallProblem)) throw error
        if (isHere) setProblem(error.message)
      },
    )
    return () => {
      isHere = false
    }
  }, [conversation, keeper])
  return (
    <Sheet open onClose={onClose} title={text.title} description={text.about} width="wide">
      <div className="as-customer">
        <div className="flex flex-wrap gap-4">
          <RadioGroup
            label={text.width}
            look="line"
            value={width}
            onChange={setWidth}
            choices={[
              { value: 'phone', label: text.phone },
              { value: 'desktop', label: text.desktop },
            ]}
          />
          <RadioGroup
            label={text.look}
            look="line"
            value={look}
            onChange={setLook}
            choices={[
              { value: 'light', label: text.light },
              { value: 'dark', label: text.dark },
            ]}
          />
        </div>
        {problem && (
          <Banner tone="amber" role="alert">
            {problem}
          </Banner>
        )}
        {mail && <Arrived mail={mail} width={width} look={look} />}
      </div>
    </Sheet>
  )
}

function Arrived({ mail, width, look }: { mail: Mail; width: 'phone' | 'desktop'; look: 'light' | 'dark' }) {
  const named = ({ name, address }: { name: string; address: string }) =>
    name ? `${name} <${address}>` : address
  const rows = [
    [text.from, mail.from ? named(mail.from) : text.nobody],
    [text.to, mail.to.map(named).join(', ') || text.nobody],
    [text.subject, mail.subject],
    ...(mail.attachments.length > 0 ? [[text.attached, mail.attachments.join(', ')]] : []),
  ]
  return (
    <>
      <dl className="as-customer-head">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <iframe
        title={text.frame}
        className={`as-customer-frame is-${width}`}
        sandbox=""
        referrerPolicy="no-referrer"
        style={{ colorScheme: look }}
        srcDoc={inLook(mail.html, look)}
      />
    </>
  )
}

/** A mail program gives a letter its margins, its type and, in the dark, its colours; the letter itself says none of it. */
function inLook(html: string, look: 'light' | 'dark'): string {
  const style = `<meta name="viewport" content="width=device-width"><style>:root{color-scheme:${look};background:Canvas;color:CanvasText}body{margin:16px;font:16px/1.5 sans-serif;overflow-wrap:anywhere}</style>`
  return html.replace('</head>', `${style}</head>`)
}
