import { resolve } from "node:path";
import {
  type CommandContext,
  countOf,
  exitCode,
  type ExitCode,
  explainError,
} from "@convex-openapi/document/command-line";
import { FollowedFiles } from "./followed-files.ts";
import type { PlannedJob } from "./generate-job.ts";
import { runGenerate } from "./run-generate.ts";
import { isUrl } from "@convex-openapi/document/read";

/**
 * Generates once, and again whenever a file that the job is made from changes, until SIGINT or SIGTERM.
 * Broken documents and a config that became wrong are reported, and the watching goes on.
 * @param plan makes the job anew from the config as it is now.
 * @throws {ConfigError} when the config is wrong from the start.
 */
export async function watch(
  plan: () => Promise<PlannedJob>,
  context: CommandContext,
): Promise<ExitCode> {
  const { out, error: problems } = context.terminal;
  const stop = new AbortController();
  const end = (): void => stop.abort();
  process.once("SIGINT", end).once("SIGTERM", end);
  context.stop?.addEventListener("abort", end);
  const files = new FollowedFiles();
  try {
    let planned = await plan();
    for (let isFirst = true; !stop.signal.aborted; isFirst = false) {
      try {
        if (!isFirst) planned = await plan();
        await generate(planned, files, context);
      } catch (error) {
        explainError(error, problems, context.debug);
      }
      out.line(out.paint("dim", `watching ${countOf(files.size, "file")}; stop with Ctrl-C`));
      await files.nextChange(stop.signal);
    }
    return exitCode.fine;
  } finally {
    files.close();
    process.off("SIGINT", end).off("SIGTERM", end);
    context.stop?.removeEventListener("abort", end);
  }
}

/** Generates, and from then on follows what that was made from: also a file that should be there and is not. */
async function generate(
  planned: PlannedJob,
  files: FollowedFiles,
  { terminal }: CommandContext,
): Promise<void> {
  const sources = filesOf(planned);
  const read = new Set(sources);
  for (const file of sources) files.add(file);
  try {
    await runGenerate(
      planned.job,
      { kind: "write" },
      { terminal },
      {
        onRead(location) {
          if (isUrl(location)) return;
          read.add(location);
          // Before it is read, so that no change after that is missed.
          files.add(location);
        },
      },
    );
  } finally {
    files.follow([...read]);
    terminal.progress?.end();
  }
}

function filesOf({ job, configFile }: PlannedJob): string[] {
  const sources = job.plans.flatMap(({ folder, spec, overlays }) =>
    [spec, ...overlays].filter((source) => !isUrl(source)).map((source) => resolve(folder, source)),
  );
  return [...new Set([...(configFile === undefined ? [] : [configFile]), ...sources])];
}
