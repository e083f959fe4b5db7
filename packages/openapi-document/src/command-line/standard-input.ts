import { isatty } from "node:tty";

/** Reads what is piped to this process to its end; `undefined` where its input is a terminal. */
export function standardInput(): (() => Promise<Buffer>) | undefined {
  return isatty(0) ? undefined : readToEnd;
}

async function readToEnd(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
