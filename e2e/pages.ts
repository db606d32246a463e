import { buildBundleIfStale } from '../src/apps/bundle.ts'

/** Once for all workers: two servers that build the same pages at once would take them from under each other. */
export default buildBundleIfStale
