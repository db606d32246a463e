import type { Slice } from '../../platform/slice.ts'

export { hearersOfComplaint, readsComplaint } from './access.ts'

export const complaints: Slice = { name: 'complaints', endpoints: [] }
