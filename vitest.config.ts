import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**'],
    testTimeout: 20_000,
    pool: 'threads',
    globalSetup: ['test/setup.ts'],
  },
});
