/** How every command ends. */
export const exitCode = {
  fine: 0,
  /** Something was found: stale files, diagnostics, output that could not be written. */
  findings: 1,
  /** The command line or the config is wrong. */
  usage: 2,
  /** A spec or an overlay cannot be read. */
  unreadable: 3,
  /** A person pressed Ctrl-C at a question: 128 and the number of the signal, as shells have it. */
  interrupted: 130,
} as const;

/** See {@link exitCode}. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
