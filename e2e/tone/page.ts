import { toneOf } from '../../src/desk/tone/ui/toneOf.ts'

/** A page with the scorer and nothing else, so that the story sees every byte that is fetched for it. */
Object.assign(window, { toneOf })
