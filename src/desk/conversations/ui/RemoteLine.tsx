import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { type Remote, remoteWords } from './remotePictures.ts'

/** Where the desk fetches each picture, by where it lies; `null` where the desk never loads any. */
export type Pictures = ReadonlyMap<string, string> | null

const words = {
  ask: 'Show pictures',
  why: 'The desk fetches them; the sender learns that somebody here read this.',
  off: 'This desk loads no pictures from elsewhere.',
  failed: 'They could not be asked for. Try again.',
}

export interface RemoteLineProps {
  remote: Remote
  load: () => Promise<Pictures>
  onLoaded: (pictures: Pictures) => void
}

/** Says what is not loaded, and loads it for this message alone, when asked. */
export function RemoteLine({ remote, load, onLoaded }: RemoteLineProps) {
  const [state, setState] = useState<'asked' | 'busy' | 'off' | 'failed'>('asked')
  const show = async () => {
    setState('busy')
    try {
      const pictures = await load()
      setState(pictures === null ? 'off' : 'asked')
      if (pictures !== null) onLoaded(pictures)
    } catch {
      setState('failed')
    }
  }
  return (
    <div className="remote-line" role="status">
      <span>
        {remoteWords(remote)}{' '}
        {state === 'off' ? words.off : state === 'failed' ? words.failed : remote.pictures > 0 && words.why}
      </span>
      {remote.pictures > 0 && state !== 'off' && (
        <Button small busy={state === 'busy'} onClick={() => void show()}>
          {words.ask}
        </Button>
      )}
    </div>
  )
}
