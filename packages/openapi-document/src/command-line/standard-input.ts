/** What may be piped to a program. */
export interface StandardInput {
  /** Whether there may be something to read: not on a terminal. */
  isPiped(): boolean;
  /** Reads to the end. */
  read(): Promise<Buffer>;
}

/** The standard input of this process. */
export const standardInput: StandardInput = {
  // When it is asked for: `node:tty` loads all of `node:net`, and most commands read files alone.
  isPiped: () => !process.getBuiltinModule("node:tty").isatty(0),
  async read() {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  },
};
