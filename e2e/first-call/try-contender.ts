import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { runProcess } from "../packed/run-process.ts";
import { description, descriptionFile, type Contender } from "./contenders.ts";

/** Where a contender is tried. */
export interface Place {
  /** Projects are made in it. */
  readonly folder: string;
  /** The variables that lead npm to the registry. */
  readonly env: NodeJS.ProcessEnv;
  /** The version of TypeScript that the project has. */
  readonly compiler: string;
}

/** What trying a contender came to. */
export interface Attempt {
  /** Of its commands and of the compiler, which has the last word. */
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  /** What its commands added to `node_modules`. */
  readonly bytes: number;
  readonly packages: number;
  /** What kept the call from compiling, as one line. */
  readonly failure: string | undefined;
}

const compilerSettings = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    target: "es2022",
    module: "nodenext",
    lib: ["es2022", "dom", "dom.iterable"],
    types: [],
  },
  include: ["src"],
};

/** Runs the commands of a contender in a new project, and compiles its first call. */
export async function tryContender(
  { commands, call }: Contender,
  { folder, env, compiler }: Place,
): Promise<Attempt> {
  const project = mkdtempSync(join(folder, "project-"));
  try {
    writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify(compilerSettings));
    copyFileSync(description, join(project, descriptionFile));
    const run = (command: string) => runTimed(command, project, env);
    const prepared = await run(`npm install --save-dev typescript@${compiler}`);
    if (prepared.failure !== undefined) throw new Error(prepared.failure);
    const before = installed(project);
    const steps: Step[] = [];
    for (const command of commands) {
      const step = await run(command);
      steps.push(step);
      if (step.failure !== undefined) break;
    }
    if (steps.at(-1)?.failure === undefined) {
      mkdirSync(join(project, "src"), { recursive: true });
      writeFileSync(join(project, "src", "first-call.ts"), call);
      steps.push(await run("npx tsc"));
    }
    const after = installed(project);
    return {
      wallSeconds: sum(steps.map((step) => step.wallSeconds)),
      cpuSeconds: sum(steps.map((step) => step.cpuSeconds)),
      bytes: after.bytes - before.bytes,
      packages: after.packages - before.packages,
      failure: steps.at(-1)?.failure,
    };
  } finally {
    rmSync(project, { recursive: true });
  }
}

interface Step {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly failure: string | undefined;
}

/** The shell's own `time` counts what all processes of a command used. */
const timed = 'TIMEFORMAT="%3U %3S %3R"; { time eval "$1" >"$2" 2>&1; } 2>"$3"';

async function runTimed(command: string, project: string, env: NodeJS.ProcessEnv): Promise<Step> {
  const [printed, times] = [join(project, ".printed"), join(project, ".times")];
  const { code } = await runProcess("bash", ["-c", timed, "bash", command, printed, times], {
    cwd: project,
    env: { ...env, CI: "1" },
  });
  const [user = 0, system = 0, wall = 0] = readFileSync(times, "utf8")
    .trim()
    .split(/\s+/)
    .map(Number);
  const failure = code === 0 ? undefined : failureOf(command, readFileSync(printed, "utf8"));
  return { wallSeconds: wall, cpuSeconds: user + system, failure };
}

/** The line that says what went wrong, as it is found among those of a stack. */
function failureOf(command: string, printed: string): string {
  const lines = printed.split("\n").map((line) => line.trim());
  const line = lines.find((text) => /error|cannot|failed/i.test(text)) ?? lines[0] ?? "";
  return `\`${command.split(" ").slice(0, 2).join(" ")}\`: ${line.replaceAll("|", "\\|").slice(0, 120)}`;
}

function installed(project: string): { bytes: number; packages: number } {
  const modules = join(project, "node_modules");
  const files = readdirSync(modules, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return {
    bytes: sum(paths.map((path) => statSync(path).size)),
    packages: paths.filter((path) =>
      /node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/@.][^\\/]*[\\/]package\.json$/.test(path),
    ).length,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
