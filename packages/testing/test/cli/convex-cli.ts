import { spawn, type ChildProcessByStdio } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { type ConvexPackage, newest } from "../support/convex-packages.ts";

const packageFolder = fileURLToPath(new URL("../..", import.meta.url));
const guard = join(import.meta.dirname, "loopback-only.cjs");
const compileCache = join(packageFolder, "node_modules/.cache/convex-cli");

/** What a command of the real CLI left behind. */
export interface CliResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A project folder for the CLI, in a temporary place. */
export interface CliProject {
  readonly folder: string;
  /** The CLI that runs in it. */
  readonly cli: string;
  write(path: string, text: string): string;
  remove(): void;
}

/** Makes a project with a `convex` folder that holds `files`, and the real `convex` package. */
export function makeProject(
  files: Readonly<Record<string, string>> = {},
  convex: ConvexPackage = newest,
): CliProject {
  const folder = mkdtempSync(join(tmpdir(), "convex-cli-"));
  const write = (path: string, text: string): string => {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    return target;
  };
  mkdirSync(join(folder, "node_modules"));
  mkdirSync(join(folder, "home"));
  symlinkSync(convex.folder, join(folder, "node_modules/convex"));
  write("package.json", JSON.stringify({ name: "app", dependencies: { convex: "*" } }));
  write("convex/tsconfig.json", JSON.stringify({ compilerOptions: { noEmit: true } }));
  for (const [path, text] of Object.entries(files)) write(path, text);
  // All that `bin/main.js` of the CLI does is to import this; to start it right away takes less of the processor.
  const cli = join(convex.folder, "dist/cli.bundle.cjs");
  return { folder, cli, write, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** How the CLI is told where to go. */
export interface CliTarget {
  readonly url: string;
  readonly adminKey: string;
}

/** Starts a command of the real CLI. Its environment has nothing but what is given here. */
export function startCli(
  project: CliProject,
  environment: Readonly<Record<string, string>>,
  ...args: string[]
): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, ["--require", guard, project.cli, ...args], {
    cwd: project.folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env["PATH"],
      HOME: join(project.folder, "home"),
      CI: "1",
      NO_COLOR: "1",
      NODE_COMPILE_CACHE: compileCache,
      CONVEX_PROVISION_HOST: "http://127.0.0.1:9",
      ...environment,
    },
  });
}

/** The variables that point the CLI at a deployment. */
export function selfHosted({ url, adminKey }: CliTarget): Record<string, string> {
  return { CONVEX_SELF_HOSTED_URL: url, CONVEX_SELF_HOSTED_ADMIN_KEY: adminKey };
}

/** Runs a command of the real CLI to its end. */
export async function runCli(
  project: CliProject,
  environment: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<CliResult> {
  const child = startCli(project, environment, ...args);
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const exitCode = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { exitCode, stdout, stderr };
}
