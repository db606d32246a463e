export { Failed, OutOfMemory, TimedOut } from './errors.ts'
export { createPool, type Pool, type PoolOptions } from './pool.ts'
