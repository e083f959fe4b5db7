import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { runProcess, type ProcessResult } from "../packed/run-process.ts";

const root = join(import.meta.dirname, "../..");

/** What `action.yml` says. */
export interface Action {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly default: string }>
  >;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly ActionStep[];
  };
}

/** One step of a composite action. */
export interface ActionStep {
  readonly shell: string;
  readonly run: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The action of this repository. */
export const action = parse(readFileSync(join(root, "action.yml"), "utf8")) as Action;

/** Where and with what the action runs. */
export interface ActionRun {
  readonly cwd: string;
  /** The inputs that a workflow gives. */
  readonly with?: Readonly<Record<string, string>>;
  /** What the job has in its environment; `GITHUB_TOKEN` is `github.token`. */
  readonly env: NodeJS.ProcessEnv;
  /** Where the action is; this repository unless given. */
  readonly path?: string;
}

/** Runs the action as GitHub does: its one step as a file, with the inputs where it asks for them. */
export async function runAction(run: ActionRun): Promise<ProcessResult> {
  const { GITHUB_TOKEN: token = "", ...environment } = run.env;
  const [step, ...others] = action.runs.steps;
  if (step === undefined || others.length > 0 || step.shell !== "node {0}") {
    throw new Error("the action is no longer one step of Node");
  }
  const inputs = new Map(
    Object.entries(action.inputs).map(([name, { default: value }]) => [name, value]),
  );
  for (const [name, value] of Object.entries(run.with ?? {})) {
    if (!inputs.has(name)) throw new Error(`the action has no input ${name}`);
    inputs.set(name, value);
  }
  const filled = (text: string): string =>
    text
      .replaceAll(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => inputs.get(name) ?? "")
      .replaceAll("${{ github.token }}", token);
  const env = Object.fromEntries(
    Object.entries(step.env).map(([name, text]) => [name, filled(text)]),
  );
  const folder = mkdtempSync(join(tmpdir(), "action-"));
  try {
    const script = join(folder, "script");
    writeFileSync(script, step.run);
    return await runProcess(process.execPath, [script], {
      cwd: run.cwd,
      env: {
        ...process.env,
        RUNNER_TEMP: folder,
        ...environment,
        ...env,
        GITHUB_ACTION_PATH: run.path ?? root,
      },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
