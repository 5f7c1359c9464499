import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Lets every page be opened in a plain browser during development. No build contains it. */
function pretendBackEnd(): Plugin {
  return {
    name: 'pretend-back-end',
    apply: 'serve',
    transformIndexHtml: {
      order: 'pre',
      handler: () => [
        {
          tag: 'script',
          attrs: { type: 'module', src: '/src/dev/start.ts' },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}

export default defineConfig(({ mode }) => ({
  base: './',
  clearScreen: false,
  plugins: [svelte(), ...(mode === 'test' ? [] : [pretendBackEnd()])],
  // Component tests mount real components, for which Svelte's client build is needed.
  resolve: mode === 'test' ? { conditions: ['browser'] } : {},
  // The messages are those of the command and the app too, and lie beside this folder.
  server: { port: 1420, strictPort: true, fs: { allow: ['.', '../messages'] } },
  build: {
    target: ['chrome120', 'safari17'],
    // Nothing inline: the content security policy allows only files of the app itself.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: ['index.html', 'captions.html', 'pill.html'] },
  },
  test: { environment: 'jsdom', include: ['src/**/*.test.ts'] },
}));
