import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The end-to-end tests drive a real VS Code: `npm run test:e2e`.
    exclude: ['test/e2e/**'],
    // The files share what they load: the grammar's parser alone takes most of a second to make.
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
