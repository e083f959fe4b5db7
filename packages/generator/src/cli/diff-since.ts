import { loadConfig } from "../config/load-config.ts";
import { findChangesetRoot } from "../release/changeset-folder.ts";
import { planChangesets } from "../release/plan-changesets.ts";
import { planReleases } from "../release/plan-releases.ts";
import {
  applyAllowances,
  type ComparedVersions,
  comparisonOptions,
  currentDay,
  type DiffOutcome,
  finishDiff,
  type Note,
  ObjectReader,
} from "@convex-openapi/diff/report";
import { clientPairs, compareClients } from "../revision/compare-clients.ts";
import { findRevision } from "../revision/repository.ts";
import {
  type CommandContext,
  type DiffChoices,
  type ExitCode,
  shellWord,
} from "@convex-openapi/document/command-line";
import { ownersOf } from "../owners/client-owners.ts";
import { selectClients } from "./select-clients.ts";

/** Compares the clients of the config with what they were in a revision, and prints what came out. */
export async function diffSince(
  since: string,
  clients: readonly string[],
  choices: DiffChoices,
  context: CommandContext,
): Promise<ExitCode> {
  return finishDiff(await compareSince(since, clients, choices, context), choices, context);
}

/**
 * Compares the clients of the config with what they were in a revision, and prints nothing.
 * @param clients their names in the config; all of them where it is empty.
 */
export async function compareSince(
  since: string,
  clients: readonly string[],
  choices: Pick<DiffChoices, "strict">,
  context: Pick<CommandContext, "cwd" | "terminal">,
): Promise<ComparedVersions> {
  const config = await loadConfig({ cwd: context.cwd });
  const selected = new Set(selectClients(config, clients).map(({ key }) => key));
  await using objects = new ObjectReader(config.folder);
  const revision = await findRevision(config.folder, since, objects);
  const all = await clientPairs(config, revision);
  const pairs = clients.length === 0 ? all : all.filter(({ key }) => selected.has(key));
  const options = comparisonOptions(choices);
  const { comparisons, diagnostics } = await compareClients(pairs, config, revision, {
    ...options,
    onStep: (step) => context.terminal.progress?.report(step),
  });
  const root = findChangesetRoot(config.folder);
  const input = { config, revision, pairs, comparisons, root: root ?? config.folder, options };
  const { planned, unreleased } = await planChangesets(input);
  const keys = pairs.map(({ key }) => key);
  const { releases, notes } = await planReleases(planned, root, keys);
  const allowed = await applyAllowances(comparisons, config.folder, currentDay());
  // What matches nothing in some of the clients may well match in the others.
  const doubts = revision.doubt === undefined ? [] : [revision.doubt];
  // A client of an app is as it should be, and a reader of the report is not surprised that it has no version.
  const incomplete = unreleased
    .filter(({ because }) => because === "manifest")
    .map(({ message }) => message);
  const allowNotes = clients.length === 0 ? allowed.notes : [];
  const owners = ownersOf(config);
  const outcome: DiffOutcome = {
    comparisons: allowed.comparisons,
    releases,
    since,
    command: context.terminal.out.command(`diff --since ${shellWord(since)}`),
    ...(owners && { owners }),
    notes: [...doubts, ...incomplete, ...notes]
      .map((message): Note => ({ message }))
      .concat(allowNotes),
  };
  return { outcome, diagnostics, folder: config.folder };
}
