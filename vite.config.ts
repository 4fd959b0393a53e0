import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { filesPlugin } from './src/content/files-plugin.ts';
import { contentPlugin } from './src/content/plugin.ts';
import { shellPlugin } from './src/content/shell-plugin.ts';
import { phaserAlias, phaserDefine, phaserOptimize } from './src/stage/phaser-config.ts';
import { LongestFirst } from './src/tools/longest-first.ts';

/** The whole game, so that a phone that has been here once can play without a network; mp3 only serves browsers without opus. */
const offline = VitePWA({
  // A new version waits until the game is next opened: a page in use keeps the parts it was built with.
  registerType: 'prompt',
  injectRegister: false,
  manifest: {
    name: 'Good Call',
    short_name: 'Good Call',
    description: 'A game that teaches people to look after customers.',
    display: 'standalone',
    start_url: './',
    background_color: '#f6e7cd',
    theme_color: '#f6e7cd',
    icons: [
      { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
    ],
  },
  workbox: {
    clientsClaim: true,
    globPatterns: ['**/*.{js,css,html,svg,png,woff2,webm,json}'],
    globIgnores: ['**/*cyrillic*'],
    maximumFileSizeToCacheInBytes: 4_000_000,
  },
});

export default defineConfig({
  base: './',
  publicDir: 'assets/public',
  plugins: [contentPlugin(), shellPlugin(), filesPlugin(), offline],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1600,
  },
  resolve: { alias: phaserAlias },
  define: phaserDefine,
  optimizeDeps: phaserOptimize,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          // Files share what they have worked out: reading the library takes seconds.
          isolate: false,
          setupFiles: ['tests/browser/harness/tidy.ts'],
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
