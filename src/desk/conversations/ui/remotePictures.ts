/** What of a message waits elsewhere: pictures that one may ask for, and those that only watch. */
export interface Remote {
  pictures: number
  trackers: number
}

export function remoteIn(html: string): Remote {
  return {
    pictures: html.match(/ data-remote-src="/g)?.length ?? 0,
    trackers: html.match(/<img\b[^<>]* data-tracker\b/g)?.length ?? 0,
  }
}

/** "2 pictures and 1 tracking pixel are not loaded." */
export function remoteWords({ pictures, trackers }: Remote): string {
  const parts = [
    ...(pictures > 0 ? [`${pictures} ${pictures === 1 ? 'picture' : 'pictures'} from elsewhere`] : []),
    ...(trackers > 0 ? [`${trackers} tracking ${trackers === 1 ? 'pixel' : 'pixels'}`] : []),
  ]
  return `${parts.join(' and ')} ${pictures + trackers === 1 ? 'is' : 'are'} not loaded.`
}
