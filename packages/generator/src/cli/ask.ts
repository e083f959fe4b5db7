import { createInterface } from "node:readline/promises";
import { type ExitCode, exitCode, ProgramError } from "@convex-openapi/document/command-line";

/** Asks a person one thing. An empty line is the fallback. */
export type Ask = (question: string, fallback: string) => Promise<string>;

/** Thrown when a person ends the questions: with Ctrl-C, or with the end of the input. */
export class CancelledError extends ProgramError {
  override readonly name: string = "CancelledError";
  override readonly exitCode: ExitCode;

  constructor(ending: ExitCode) {
    super("cancelled; nothing was written");
    this.exitCode = ending;
  }
}

/** The streams of a conversation. */
export interface Conversation {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Whether there is a person to ask: on a terminal, and never in CI, which says so in a variable.
 * @param isInput whether the input is a terminal. @param isOutput whether the output is one.
 */
export function canAsk(env: NodeJS.ProcessEnv, isInput: boolean, isOutput: boolean): boolean {
  const isCi = !["", "false", "0", undefined].includes(env["CI"]);
  return isInput && isOutput && !isCi;
}

/**
 * Has a conversation, and ends it whatever comes of it.
 * @throws {CancelledError} when the person ends it.
 */
export async function inConversation<Value>(
  streams: Conversation,
  talk: (ask: Ask) => Promise<Value>,
): Promise<Value> {
  const lines = createInterface(streams);
  let isOver = false;
  const cancelled = new Promise<never>((_, reject) => {
    const cancel = (ending: ExitCode): void => {
      if (isOver) return;
      isOver = true;
      // What comes next begins on a line of its own.
      streams.output.write("\n");
      reject(new CancelledError(ending));
    };
    lines
      .once("close", () => cancel(exitCode.findings))
      .once("SIGINT", () => cancel(exitCode.interrupted));
  });
  // It is also rejected when nobody waits for an answer.
  cancelled.catch(() => undefined);
  const ask: Ask = async (question, fallback) => {
    const shown = fallback === "" ? "" : ` (${fallback})`;
    const answer = await Promise.race([lines.question(`${question}${shown}: `), cancelled]);
    return answer.trim() === "" ? fallback : answer.trim();
  };
  try {
    return await talk(ask);
  } finally {
    isOver = true;
    lines.close();
  }
}
