import { join } from "node:path";
import type { LoadedConfig } from "../config/load-config.ts";
import {
  type Bump,
  bumpForVersion,
  type Comparison,
  type DiffOptions,
  type ReportedChange,
} from "@convex-openapi/diff/report";
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
export async function planChangesets(input: ChangesetInput): Promise<readonly PlannedChangeset[]> {
  const plans: PlannedChangeset[] = [];
  for (const [index, pair] of input.pairs.entries()) {
    const comparison = input.comparisons[index];
    if (pair.head === undefined || comparison?.status !== "compared") continue;
    const manifest = await readManifest(pair.head.packageFolder);
    if (manifest === undefined || manifest.isPrivate) continue;
    const path = changesetPath(input.root, pair.key);
    const isContinued = (await readIfThere(input.revision, path)) !== undefined;
    const { report } = isContinued ? await sinceLastVersion(pair, input) : comparison;
    const bump = bumpForVersion(report.bump, manifest.version);
    if (bump === "none") continue;
    plans.push({ client: pair.key, manifest, bump, changes: report.changes, isContinued });
  }
  return plans;
}

async function sinceLastVersion(
  { key, head }: ClientPair,
  { config, revision, options }: ChangesetInput,
): Promise<Comparison> {
  const packageFolder = head?.packageFolder ?? config.folder;
  const released = await lastVersionChange(revision, join(packageFolder, "package.json"));
  const pairs = await clientPairs(config, released);
  const pair = pairs.filter((candidate) => candidate.key === key);
  const { comparisons } = await compareClients(pair, config, released, options);
  const [comparison] = comparisons;
  if (comparison === undefined) throw new TypeError(`There is no client ${key}.`);
  return comparison;
}
