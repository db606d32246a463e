export { Failed, OutOfMemory, TimedOut } from './errors.ts'
export { createPool } from './pool.ts'
