/** What the command tells the shell. */
export const exitCodes = {
  /** Done, and no error found; warnings do not count. */
  ok: 0,
  /** At least one plan has an error. */
  errorsFound: 1,
  /** Wrong use, or a file that could not be read or written. */
  failed: 2,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
