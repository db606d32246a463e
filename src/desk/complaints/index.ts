import type { Slice } from '../../platform/slice.ts'
import { settingsEndpoints } from './settings/actions.ts'

export { hearersOfComplaint, readsComplaint } from './access.ts'

export const complaints: Slice = { name: 'complaints', endpoints: [...settingsEndpoints] }
