import { Link } from '@tanstack/react-router'
import { useCall } from '../../../web/call.ts'
import { list, type Summary } from '../file/contract.ts'
import { ClockShort } from './ClockLine.tsx'
import { stateNames } from './words.ts'

const words = {
  title: 'Complaints',
  number: (number: number) => `Complaint ${number}`,
}

/** For those who read a file of this conversation a line on it; for everybody else nothing at all. */
export function ComplaintsBeside({ conversation }: { conversation: string }) {
  const files = useCall(list, { conversation, which: 'any', limit: 20 }).data?.items ?? []
  if (files.length === 0) return null
  return (
    <section aria-label={words.title} className="flex flex-col gap-1.5">
      <h3>{words.title}</h3>
      {files.map(file => (
        <Line key={file.id} file={file} />
      ))}
    </section>
  )
}

function Line({ file }: { file: Summary }) {
  return (
    <p className="text-sm">
      <Link to="/complaints/$id" params={{ id: file.id }} className="link">
        {words.number(file.number)}
      </Link>
      : {file.state === 'open' ? <ClockShort clock={file.clock} /> : stateNames[file.state]}
    </p>
  )
}
