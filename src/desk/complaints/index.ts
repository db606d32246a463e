import { handle, type Slice } from '../../platform/slice.ts'
import { feedEndpoints } from './clocks/feed.ts'
import { fileEndpoints } from './file/endpoints.ts'
import { noticeWork } from './file/naming.ts'
import { fadeWork } from './gates/fading.ts'
import { learningEndpoints } from './learning/actions.ts'
import { letterEndpoints, letterReactions } from './letters/index.ts'
import * as lodging from './lodging/contract.ts'
import { lodge } from './lodging/lodging.ts'
import { prepare, tellApart } from './lodging/preparing.ts'
import { mineEndpoints } from './mine/index.ts'
import { reactions } from './reactions.ts'
import { figuresEndpoints, figuresWork } from './reports/reporting.ts'
import { settingsEndpoints } from './settings/actions.ts'

export { noticeJob } from './file/naming.ts'
export { lodgeIn } from './lodging/lodging.ts'

export const complaints: Slice = {
  name: 'complaints',
  endpoints: [
    handle(lodging.lodge, lodge),
    handle(lodging.prepare, prepare),
    handle(lodging.tellApart, tellApart),
    ...fileEndpoints,
    ...settingsEndpoints,
    ...feedEndpoints,
    ...figuresEndpoints,
    ...letterEndpoints,
    ...mineEndpoints,
    ...learningEndpoints,
  ],
  reactions: [...reactions, ...letterReactions],
  jobs: [noticeWork, fadeWork, figuresWork],
}
