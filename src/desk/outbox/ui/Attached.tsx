import { IconButton } from '../../../web/kit/Button.tsx'
import { Icon } from '../../../web/kit/Icon.tsx'
import type { Draft } from '../../drafts/contract.ts'
import { sizeWords } from '../../files/ui/sizes.ts'
import type { Upload } from '../../files/ui/useUploads.ts'
import { mailSize } from '../rules.ts'

const words = {
  label: 'Attached',
  remove: (name: string) => `Remove ${name}`,
  stop: (name: string) => `Stop ${name}`,
  sum: (size: string, largest: string) => `As a mail ${size} of at most ${largest}.`,
  tooLarge: (size: string, largest: string) =>
    `As a mail ${size}, and at most ${largest} can be sent; leave one out, or give a link to it.`,
  progress: (name: string) => `${name} is on its way`,
}

export interface AttachedProps {
  files: readonly Draft['attachments'][number][]
  uploads: readonly Upload[]
  /** In bytes, as it goes over the line. */
  largestMail: number
  onRemove: (id: string) => void
  onStop: (key: number) => void
}

/** Files that will go with the answer, and those still on their way to the desk. */
export function Attached({ files, uploads, largestMail, onRemove, onStop }: AttachedProps) {
  if (files.length === 0 && uploads.length === 0) return null
  const size = mailSize(0, files)
  const [shown, largest] = [sizeWords(size), sizeWords(largestMail)]
  return (
    <>
      <ul className="files" aria-label={words.label}>
        {files.map(file => (
          <li key={file.id} className="file">
            <Icon name="file" />
            <span className="file-name">{file.name}</span>
            <span className="file-size">{sizeWords(file.size)}</span>
            <IconButton small icon="x" label={words.remove(file.name)} onClick={() => onRemove(file.id)} />
          </li>
        ))}
        {uploads.map(upload => (
          <li key={upload.key} className="file">
            <Icon name={upload.problem ? 'warning' : 'file'} />
            <span className="file-name">{upload.name}</span>
            {upload.problem ? (
              <span className="is-failed text-sm" role="alert">
                {upload.problem}
              </span>
            ) : (
              <progress value={upload.part} max={1} aria-label={words.progress(upload.name)} />
            )}
            <IconButton small icon="x" label={words.stop(upload.name)} onClick={() => onStop(upload.key)} />
          </li>
        ))}
      </ul>
      {size > largestMail ? (
        <p className="is-failed text-sm" role="alert">
          {words.tooLarge(shown, largest)}
        </p>
      ) : (
        size > largestMail / 10 && <p className="text-sm text-faint">{words.sum(shown, largest)}</p>
      )}
    </>
  )
}
