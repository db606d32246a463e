import type { Setting } from './kinds.ts'

export const pictures = {
  loadsPictures: {
    kind: 'switch',
    group: 'pictures',
    label: 'Load pictures from elsewhere when a colleague asks for them',
    help: 'The desk fetches them, so that their sender sees the desk’s address and nothing of who reads. Off: they are never loaded.',
    standard: true,
  },
  largestPicture: {
    kind: 'number',
    group: 'pictures',
    label: 'Largest picture',
    help: 'A larger one is not loaded; its description is shown.',
    unit: 'MB',
    least: 1,
    most: 50,
    standard: 5,
  },
  keepPicturesFor: {
    kind: 'number',
    group: 'pictures',
    label: 'Keep what was loaded for',
    help: 'Until then a picture is not fetched again. It lies on this machine only, and in no backup.',
    unit: 'days',
    least: 0,
    most: 365,
    standard: 7,
  },
  pictureCache: {
    kind: 'number',
    group: 'pictures',
    label: 'Room for pictures that were loaded',
    help: 'Beyond it the oldest are dropped.',
    unit: 'MB',
    least: 0,
    most: 100_000,
    standard: 200,
  },
  picturePorts: {
    kind: 'list',
    group: 'pictures',
    label: 'Further ports for pictures',
    help: 'Beside 80 and 443. Addresses inside your own networks are never asked, whatever the port.',
    example: '8443',
    standard: [],
  },
} as const satisfies Record<string, Setting>
