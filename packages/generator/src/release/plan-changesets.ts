import { join, relative } from "node:path";
import type { LoadedConfig } from "../config/load-config.ts";
import {
  type Bump,
  bumpForVersion,
  type Comparison,
  type DiffOptions,
  type ReportedChange,
} from "@convex-openapi/diff/report";
import { withForwardSlashes } from "@convex-openapi/document/command-line";
import type { ClientSource } from "../revision/clients-at.ts";
import { clientPairs, compareClients, type ClientPair } from "../revision/compare-clients.ts";
import { lastVersionChange, readIfThere, type Revision } from "../revision/repository.ts";
import { changesetPath } from "./changeset-folder.ts";
import { readManifest, type PackageManifest } from "./package-manifest.ts";

/** The release that the changes of one description ask for. */
export interface PlannedChangeset {
  readonly client: string;
  readonly manifest: PackageManifest;
  /** For the version that the package has, so with 0.x taken into account. */
  readonly bump: Exclude<Bump, "none">;
  readonly changes: readonly ReportedChange[];
  /** Whether changes are among them that an earlier changeset, not released yet, reported. */
  readonly isContinued: boolean;
}

/** A client whose description changed, and for which nothing can be released. */
export interface Unreleased {
  readonly client: string;
  /** `out`: it is part of an app. `manifest`: its package has none, or one without name or version. */
  readonly because: "out" | "manifest";
  /** What is to be said of it, as a sentence. */
  readonly message: string;
}

/** What the changes of descriptions ask for. */
export interface ChangesetPlan {
  readonly planned: readonly PlannedChangeset[];
  readonly unreleased: readonly Unreleased[];
}

/** What planning works with. */
export interface ChangesetInput {
  readonly config: LoadedConfig;
  readonly revision: Revision;
  readonly pairs: readonly ClientPair[];
  /** What came of comparing the pairs with the revision. */
  readonly comparisons: readonly Comparison[];
  /** The folder that has `.changeset/`. */
  readonly root: string;
  readonly options: DiffOptions;
}

/**
 * The release that each changed description asks for. Where the revision has a changeset for a client already, its
 * changes are not released yet: then all changes since the last version count together, so that what comes later takes
 * nothing back.
 * @throws {UsageError} when the history does not reach back to the last version.
 */
export async function planChangesets(input: ChangesetInput): Promise<ChangesetPlan> {
  const planned: PlannedChangeset[] = [];
  const unreleased: Unreleased[] = [];
  for (const [index, pair] of input.pairs.entries()) {
    const comparison = input.comparisons[index];
    if (pair.head === undefined || comparison?.status !== "compared") continue;
    const { output } = pair.head;
    const manifest = output.kind === "out" ? undefined : await readManifest(output.folder);
    if (manifest === undefined) {
      if (comparison.report.bump !== "none") unreleased.push(unreleasedClient(pair.head, input));
      continue;
    }
    if (manifest.isPrivate) continue;
    const path = changesetPath(input.root, pair.key);
    const isContinued = (await readIfThere(input.revision, path)) !== undefined;
    const { report } = isContinued ? await sinceLastVersion(pair, input) : comparison;
    const bump = bumpForVersion(report.bump, manifest.version);
    if (bump === "none") continue;
    planned.push({ client: pair.key, manifest, bump, changes: report.changes, isContinued });
  }
  return { planned, unreleased };
}

function unreleasedClient(
  { key: client, output }: ClientSource,
  { config }: ChangesetInput,
): Unreleased {
  const folder = withForwardSlashes(relative(config.folder, output.folder)) || ".";
  return output.kind === "out"
    ? {
        client,
        because: "out",
        message: `The spec of ${client} changed, but it has no package of its own to release: ${folder} belongs to an app.`,
      }
    : {
        client,
        because: "manifest",
        message: `The spec of ${client} changed, but ${folder} has no package.json with a name and a version, so nothing can be released.`,
      };
}

async function sinceLastVersion(
  { key, head }: ClientPair,
  { config, revision, options }: ChangesetInput,
): Promise<Comparison> {
  const folder = head?.output.folder ?? config.folder;
  const released = await lastVersionChange(revision, join(folder, "package.json"));
  const pairs = await clientPairs(config, released);
  const pair = pairs.filter((candidate) => candidate.key === key);
  const { comparisons } = await compareClients(pair, config, released, options);
  const [comparison] = comparisons;
  if (comparison === undefined) throw new TypeError(`There is no client ${key}.`);
  return comparison;
}
