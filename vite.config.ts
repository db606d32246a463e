import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * The colleagues' app. Two families of packages must never ride along with the first screen: what the composer
 * needs, and what opens on top of the page. Each has its own chunk, reached only through `import()`; the lists
 * are explicit so that a package shared by both does not drag one of them in.
 */
export default defineConfig({
  root: 'src/web',
  base: '/',
  plugins: [react(), tailwindcss()],
  // A worker loads what it needs of other chunks by itself.
  worker: { format: 'es' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'composer',
              test: /node_modules\/(@tiptap|prosemirror-|linkifyjs|rope-sequence|orderedmap|w3c-keyname)/,
            },
            {
              name: 'surfaces',
              test: /node_modules\/(@base-ui|@floating-ui|tabbable|reselect)|src\/web\/kit\/surfaces\//,
            },
            {
              name: 'base',
              test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack|zod)\//,
            },
          ],
        },
      },
    },
  },
})
