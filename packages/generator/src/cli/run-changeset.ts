import { relative } from "node:path";
import { loadConfig } from "../config/load-config.ts";
import { changesetChanges, type ChangesetChange } from "../release/changeset-changes.ts";
import { findChangesetRoot } from "../release/changeset-folder.ts";
import { planChangesets } from "../release/plan-changesets.ts";
import { clientPairs, compareClients } from "../revision/compare-clients.ts";
import { findRevision } from "../revision/repository.ts";
import { ObjectReader } from "@convex-openapi/diff/report";
import { writeFiles } from "@convex-openapi/document/write";
import {
  type CommandContext,
  exitCode,
  type ExitCode,
  printDiagnostics,
  UsageError,
  withForwardSlashes,
} from "@convex-openapi/document/command-line";

/** Writes the changesets of all clients whose descriptions changed since a revision, and removes those of others. */
export async function runChangeset(
  since: string,
  strict: boolean,
  { cwd, terminal }: CommandContext,
): Promise<ExitCode> {
  const config = await loadConfig({ cwd });
  const found = findChangesetRoot(config.folder);
  // Clients that are parts of apps need no folder: nothing of them is released.
  if (found === undefined && config.clients.some(({ output }) => output.kind === "package")) {
    throw new UsageError(
      `no .changeset folder in ${config.folder} or above it; \`npx @changesets/cli init\` creates one`,
    );
  }
  const root = found ?? config.folder;
  await using objects = new ObjectReader(config.folder);
  const revision = await findRevision(config.folder, since, objects);
  const pairs = await clientPairs(config, revision);
  const options = { profile: strict ? "strict" : "default" } as const;
  const { comparisons, diagnostics } = await compareClients(pairs, config, revision, {
    ...options,
    onStep: (step) => terminal.progress?.report(step),
  });
  if (revision.doubt !== undefined) terminal.error.line(`note: ${revision.doubt}`);
  printDiagnostics(diagnostics, terminal.error);
  if (diagnostics.some(({ severity }) => severity === "error")) {
    terminal.error.line("nothing was written: fix the specs and overlays first");
    return exitCode.findings;
  }
  const input = { config, revision, pairs, comparisons, root, options };
  const { planned, unreleased } = await planChangesets(input);
  const changes = found === undefined ? [] : await changesetChanges(root, planned);
  await writeFiles(
    changes.filter(({ done }) => done !== "unchanged"),
    { root },
  );
  for (const change of changes) terminal.out.line(lineOf(change, root));
  for (const { message } of unreleased) terminal.out.line(message);
  if (changes.length === 0 && unreleased.length === 0)
    terminal.out.line(`no spec changed since ${since} in a way that needs a release`);
  return exitCode.fine;
}

function lineOf({ path, done, about }: ChangesetChange, root: string): string {
  const file = withForwardSlashes(relative(root, path));
  if (done !== "removed") return `${done.padEnd(9)} ${file} (${about})`;
  const words = about === "" ? "" : `; it also said: ${about.replaceAll(/\s+/g, " ")}`;
  return `${done.padEnd(9)} ${file} (nothing left to release${words})`;
}
