import { endBySignal } from "../end-by-signal.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";

/** The oldest Node that knows the settings. */
const firstVersion = 22;

/** How Node ends that does not know one of its options (https://nodejs.org/api/process.html#exit-codes). */
const notStarted = 9;

/** The signals that end a program; they are the child's to obey. */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/**
 * Runs the command of this process again, in a process of its own with settings of V8, which reads and prints in the
 * place of this one. V8 takes no settings safely once it runs (https://nodejs.org/api/v8.html#v8setflagsfromstringflags).
 *
 * @returns How it ended; `undefined` where it could not start, so that this process has everything left to do: in
 * another runtime, with the settings already, or where Node does not know one of them.
 */
export async function runApart(settings: readonly string[]): Promise<ExitCode | undefined> {
  const { node, bun, deno } = process.versions;
  if (bun !== undefined || deno !== undefined) return undefined;
  if (Number.parseInt(node, 10) < firstVersion) return undefined;
  if (settings.every((setting) => process.execArgv.includes(setting))) return undefined;
  const { code, signal } = await start([...settings, ...process.execArgv]);
  if (signal !== null) endBySignal(signal);
  if (code === notStarted) return undefined;
  return Object.values(exitCode).find((known) => known === code) ?? exitCode.findings;
}

async function start(options: readonly string[]): Promise<End> {
  const { spawn } = await import("node:child_process");
  const words = [...options, ...process.argv.slice(1)];
  const child = spawn(process.execPath, words, { stdio: "inherit" });
  // Windows tells all processes of a console, and `kill` would end the child in the middle of its work.
  const forward = (signal: NodeJS.Signals): void =>
    void (process.platform !== "win32" && child.kill(signal));
  for (const signal of signals) process.on(signal, forward);
  try {
    return await new Promise<End>((resolve) => {
      child.once("error", () => resolve({ code: notStarted, signal: null }));
      child.once("exit", (code, signal) => resolve({ code, signal }));
    });
  } finally {
    for (const signal of signals) process.off(signal, forward);
  }
}
