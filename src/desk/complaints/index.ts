import type { Slice } from '../../platform/slice.ts'
import { mineEndpoints, mineReactions } from './mine/index.ts'

export { hearersOfComplaint, readsComplaint } from './access.ts'

export const complaints: Slice = {
  name: 'complaints',
  endpoints: [...mineEndpoints],
  reactions: [...mineReactions],
}
