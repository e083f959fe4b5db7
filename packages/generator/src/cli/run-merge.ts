import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Diagnostic } from "@convex-openapi/document/read";
import { isObject, type JsonValue } from "@convex-openapi/document/model";
import {
  type CommandContext,
  countDiagnostics,
  countOf,
  exitCode,
  type ExitCode,
  printDiagnostics,
  reasonOf,
  type Terminal,
  UsageError,
} from "@convex-openapi/document/command-line";
import { distinct } from "../pipeline.ts";
import { isDiagnostic } from "../reported-diagnostic.ts";
import type { ProblemFormat } from "./problem-formats.ts";
import {
  type ProblemReport,
  printReport,
  type ReportedFile,
  type ReportedRun,
} from "./problem-report.ts";
import { parseShard } from "./shard.ts";

interface ShardReport {
  readonly path: string;
  readonly run: ReportedRun;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly ReportedFile[];
}

/**
 * Prints what the reports of all shards say together.
 * @param paths relative to the working directory.
 * @returns what one run over all clients would have ended with.
 * @throws {UsageError} for what is no report of a shard, and when a shard is missing or there twice.
 */
export async function runMerge(
  paths: readonly string[],
  format: ProblemFormat,
  { cwd, terminal }: Pick<CommandContext, "cwd" | "terminal">,
): Promise<ExitCode> {
  const shards = await Promise.all(paths.map((path) => readShard(path, cwd)));
  const run = joined(shards);
  const report: ProblemReport = {
    diagnostics: distinct(shards.flatMap(({ diagnostics }) => diagnostics)),
    files: shards.flatMap(({ files }) => files),
    folder: cwd,
    again: terminal.out.command(run.command),
    run,
  };
  if (format === "text") printText(report, run, terminal);
  else printReport(report, format, terminal.out);
  return codeOf(report, run);
}

function codeOf({ files }: ProblemReport, { command, clients }: ReportedRun): ExitCode {
  if (clients.some(({ state }) => state === "unreadable")) return exitCode.unreadable;
  const hasFailed = clients.some(({ state }) => state === "failed");
  return hasFailed || (command === "generate --check" && files.length > 0)
    ? exitCode.findings
    : exitCode.fine;
}

function printText(
  { diagnostics, files }: ProblemReport,
  { command, clients }: ReportedRun,
  { out, error }: Terminal,
): void {
  printDiagnostics(diagnostics, error);
  if (diagnostics.length > 0) error.line(countDiagnostics(diagnostics));
  for (const { path, state, help } of files) {
    const line = `${path} ${help === undefined ? state : `is ${state}: ${help}`}`;
    (command === "generate" ? out : error).line(line);
  }
  const count = (verdict: string): number =>
    clients.filter((client) => client.verdict === verdict).length;
  const parts = (["up to date", "written", "stale", "nothing made"] as const)
    .filter((verdict) => count(verdict) > 0)
    .map((verdict) => `${count(verdict)} ${verdict}`);
  out.line(`${countOf(clients.length, "client")}: ${parts.join(", ")}`);
}

/** The run of all shards, in their order. */
function joined(shards: readonly ShardReport[]): ReportedRun {
  const [first] = shards;
  const byIndex = new Map<number, ShardReport>();
  const count = parseShard(first?.run.shard ?? "").count;
  for (const shard of shards) {
    const { path, run } = shard;
    const own = parseShard(run.shard ?? "");
    if (own.count !== count || run.command !== first?.run.command) {
      throw new UsageError(
        `${path} is of \`${run.command} --shard ${run.shard}\`, and ${first?.path} of \`${first?.run.command} --shard ${first?.run.shard}\`; merge takes the reports of one run`,
      );
    }
    const other = byIndex.get(own.index);
    if (other !== undefined) {
      throw new UsageError(`${other.path} and ${path} are both of shard ${run.shard}`);
    }
    byIndex.set(own.index, shard);
  }
  refuseOtherClients(shards);
  const all = Array.from({ length: count }, (_, index) => index + 1);
  const missing = all.filter((index) => !byIndex.has(index));
  if (missing.length > 0) {
    throw new UsageError(
      `there is no report of ${missing.map((index) => `shard ${index}/${count}`).join(", ")}; did its job end early?`,
    );
  }
  return {
    command: first?.run.command ?? "generate",
    shard: null,
    total: first?.run.total ?? 0,
    clients: all.flatMap((index) => byIndex.get(index)?.run.clients ?? []),
  };
}

/** Each client is in one shard where all machines divide the same clients by the same sizes. */
function refuseOtherClients(shards: readonly ShardReport[]): void {
  const owners = new Map<string, string>();
  for (const { path, run } of shards) {
    const [first] = shards;
    if (first !== undefined && run.total !== first.run.total) {
      throw new UsageError(
        `${first.path} is of ${countOf(first.run.total, "client")} in all shards, and ${path} of ${run.total}; merge takes the reports of one run`,
      );
    }
    for (const { client } of run.clients) {
      const other = owners.get(client);
      if (other !== undefined) {
        throw new UsageError(
          `${other} and ${path} both have the client ${client}, so another client may be in no shard; specs have to be the same on all machines, line endings included`,
        );
      }
      owners.set(client, path);
    }
  }
}

async function readShard(path: string, cwd: string): Promise<ShardReport> {
  let value: JsonValue;
  try {
    const text = textOf(await readFile(resolve(cwd, path)));
    if (text.trim() === "") throw new UsageError(`${path} is empty; did its job fail?`);
    value = JSON.parse(text) as JsonValue;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} cannot be read: ${reasonOf(error)}`, { cause: error });
  }
  const refuse = (what: string): never => {
    throw new UsageError(
      `${path} ${what}; merge takes what \`generate --shard I/N --format json\` prints`,
    );
  };
  if (!isObject(value) || !isRun(value["run"])) return refuse("is no report of `generate`");
  const { run, problems, files } = value;
  if (run.shard === null) return refuse("is the report of all clients");
  parseShard(run.shard);
  if (!Array.isArray(problems) || !Array.isArray(files) || !files.every(isFile)) {
    return refuse("is damaged");
  }
  const diagnostics = problems.map(diagnosticOf);
  if (!diagnostics.every(isDiagnostic))
    return refuse("has problems that this version does not know");
  return { path, run, diagnostics, files };
}

/** Windows PowerShell writes what a command prints in UTF-16, and other shells of Windows with a byte order mark. */
function textOf(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes);
}

/** Turns a problem of a report back into what it was made of. */
function diagnosticOf(problem: JsonValue): JsonValue {
  if (!isObject(problem)) return problem;
  const { file, line, column, pointer, severity, id, message } = problem;
  const position: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries({ file, line, column })) {
    if (value !== undefined) position[key] = value;
  }
  const diagnostic: Record<string, JsonValue> = { position };
  for (const [key, value] of Object.entries({ pointer, severity, rule: id, message })) {
    if (value !== undefined) diagnostic[key] = value;
  }
  return diagnostic;
}

function isRun(value: JsonValue | undefined): value is JsonValue & ReportedRun {
  if (value === undefined || !isObject(value)) return false;
  const { command, shard, total, clients } = value;
  return (
    (command === "generate" || command === "generate --check") &&
    (shard === null || typeof shard === "string") &&
    typeof total === "number" &&
    Array.isArray(clients) &&
    clients.every(
      (client) =>
        isObject(client) &&
        ["client", "state", "verdict"].every((key) => typeof client[key] === "string"),
    )
  );
}

function isFile(value: JsonValue): value is JsonValue & ReportedFile {
  return (
    isObject(value) &&
    ["path", "client", "state"].every((key) => typeof value[key] === "string") &&
    (value["help"] === undefined || typeof value["help"] === "string")
  );
}
