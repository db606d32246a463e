import type { Story } from '../story.ts'
import { library } from './library.ts'
import { network } from './network.ts'
import { repairs } from './repairs.ts'
import { shop } from './shop.ts'

export const stories: Story[] = [...library, ...network, ...shop, ...repairs]
