import { addressOf } from '../../../web/call.ts'
import { Icon } from '../../../web/kit/Icon.tsx'
import { download } from '../contract.ts'
import { sizeWords } from './sizes.ts'

const words = { label: 'Attachments', save: 'Download' }

interface Attached {
  id: string
  name: string
  type: string
  size: number
}

/** Files to download, each with its size; what one downloads is never opened here. */
export function AttachmentList({ files }: { files: readonly Attached[] }) {
  if (files.length === 0) return null
  return (
    <ul className="files" aria-label={words.label}>
      {files.map(file => (
        <li key={file.id}>
          <a className="file" href={addressOf(download, { id: file.id })} download={file.name}>
            <Icon name={file.type.startsWith('image/') ? 'image' : 'file'} />
            <span className="sr-only">{words.save} </span>
            <span className="file-name">{file.name}</span>
            <span className="file-size">{sizeWords(file.size)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
