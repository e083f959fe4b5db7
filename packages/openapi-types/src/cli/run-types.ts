import {
  areLarge,
  type CommandContext,
  countDiagnostics,
  countOf,
  exitCode,
  type ExitCode,
  largeSpecSettings,
  printDiagnostics,
  UsageError,
} from "@convex-openapi/document/command-line";
import { displayName, formatDiagnostic } from "@convex-openapi/document/read";
import { makeTypes, readApi } from "./make-types.ts";
import { outputName, stateOf, type TypesFile, writeTypes } from "./output-files.ts";
import type { TypesJob } from "./plan.ts";

/**
 * Makes the types of all jobs, and writes them or compares them with what is there. Every problem of every description
 * is printed, and nothing is written where one of them has an error.
 */
export async function runTypes(
  jobs: readonly TypesJob[],
  checks: boolean,
  context: CommandContext,
): Promise<ExitCode> {
  const { cwd, terminal, runApart } = context;
  const specs = jobs.map(({ source }) => ({ folder: cwd, spec: source ?? "" }));
  if (runApart !== undefined && areLarge(specs)) {
    const code = await runApart(largeSpecSettings);
    if (code !== undefined) return code;
  }
  const start = performance.now();
  const input = await inputOf(jobs, context);
  const { progress } = terminal;
  let count = 0;
  const read = await Promise.all(
    jobs.map(async (job) => {
      const api = await readApi(job, cwd, input);
      count += 1;
      progress?.report(`read ${countOf(count, "description")} of ${jobs.length}`);
      return api;
    }),
  );
  const all = read.flatMap(({ diagnostics }) => diagnostics);
  const diagnostics = [...new Map(all.map((each) => [formatDiagnostic(each), each])).values()];
  printDiagnostics(diagnostics, terminal.error);
  const models = read.flatMap(({ model }) => model ?? []);
  const isUnreadable = models.length < jobs.length;
  if (isUnreadable || diagnostics.some(({ severity }) => severity === "error")) {
    const outcome = checks ? "nothing was compared" : "nothing was written";
    terminal.error.line(`${countDiagnostics(diagnostics)}; ${outcome}`);
    return isUnreadable ? exitCode.unreadable : exitCode.findings;
  }
  const files: TypesFile[] = [];
  const summary: string[] = [];
  for (const [index, job] of jobs.entries()) {
    const model = models[index];
    if (model === undefined) continue;
    progress?.report(`making the types of ${job.name}, ${index + 1} of ${jobs.length}`);
    const text = await makeTypes(model, job);
    if (job.output === undefined) {
      terminal.out.line(text.trimEnd());
      continue;
    }
    files.push({ path: job.output, text });
    const time = terminal.error.paint("dim", `[${timeOf(performance.now() - start)}]`);
    summary.push(`${job.name} → ${outputName(job.output, cwd)} ${time}`);
  }
  if (checks) return checkFiles(files, context);
  await writeTypes(files, cwd);
  for (const line of summary) terminal.error.line(line);
  return exitCode.fine;
}

async function inputOf(jobs: readonly TypesJob[], { input }: CommandContext): Promise<Buffer> {
  if (jobs.every(({ source }) => source !== undefined)) return Buffer.alloc(0);
  const bytes = (await input?.read()) ?? Buffer.alloc(0);
  if (bytes.length > 0) return bytes;
  throw new UsageError("nothing was piped to openapi-types; name a description: FILE or URL");
}

function checkFiles(
  files: readonly TypesFile[],
  { cwd, terminal: { error } }: CommandContext,
): ExitCode {
  const wrong = files.flatMap((file) => {
    const state = stateOf(file, cwd);
    if (state === "same") return [];
    const what = state === "missing" ? "is missing" : "is not up to date";
    return [`${error.paint("red", displayName(file.path, cwd))} ${what}`];
  });
  for (const line of wrong) error.line(line);
  if (wrong.length > 0) return exitCode.findings;
  error.line(`${countOf(files.length, "file")} up to date`);
  return exitCode.fine;
}

/** `12ms`, `1.2s`. */
function timeOf(milliseconds: number): string {
  return milliseconds < 1000
    ? `${Math.round(milliseconds)}ms`
    : `${(milliseconds / 1000).toFixed(1)}s`;
}
