import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What is measured on printed pages; needs poppler-utils and qpdf. */
export default defineConfig({
  test: {
    dir: import.meta.dirname,
    include: ['**/*.test.ts'],
    globalSetup: [join(import.meta.dirname, 'validator.ts')],
    // Every file has a typesetter of its own, and with it memory.
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
