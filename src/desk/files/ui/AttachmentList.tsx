import { addressOf } from '../../../web/call.ts'
import { Icon } from '../../../web/kit/Icon.tsx'
import { download } from '../contract.ts'
import { mayShowInPlace, warningOf } from '../rules.ts'
import { sizeWords } from './sizes.ts'

const words = { label: 'Attachments', save: 'Download' }

interface Attached {
  id: string
  name: string
  type: string
  size: number
}

/** A photograph of a telephone; what is larger is a download like any other file. */
const largestShown = 6_000_000

/** Files to download, each with its size and what one should know of it; pictures are shown small. Nothing is opened here. */
export function AttachmentList({ files }: { files: readonly Attached[] }) {
  if (files.length === 0) return null
  return (
    <ul className="files" aria-label={words.label}>
      {files.map(file => (
        <Attachment key={file.id} file={file} />
      ))}
    </ul>
  )
}

function Attachment({ file }: { file: Attached }) {
  const warning = warningOf(file.name)
  const isShown = mayShowInPlace(file.type) && warning === null && file.size <= largestShown
  return (
    <li>
      <a className="file" href={addressOf(download, { id: file.id })} download={file.name}>
        {isShown ? (
          <img
            className="file-picture"
            src={addressOf(download, { id: file.id, inline: 'true' })}
            alt=""
            loading="lazy"
            decoding="async"
          />
        ) : (
          <Icon name={file.type.startsWith('image/') ? 'image' : 'file'} />
        )}
        <span className="sr-only">{words.save} </span>
        <span className="file-name">{file.name}</span>
        <span className="file-size">{sizeWords(file.size)}</span>
      </a>
      {warning && <p className="file-warning">{warning}</p>}
    </li>
  )
}
