import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These drive a real VS Code (`npm run test:e2e`) and read printed pages with other programs (`npm run test:paper`).
    exclude: ['test/e2e/**', 'test/paper/**'],
    // The files share what they load: the grammar's parser alone takes most of a second to make.
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
