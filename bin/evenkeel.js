#!/usr/bin/env node
import module from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onNode24, root } from './prepare.js'

await onNode24(fileURLToPath(import.meta.url))
module.enableCompileCache(join(root, '.cache/compiled'))
await import('../src/apps/cli.ts')
