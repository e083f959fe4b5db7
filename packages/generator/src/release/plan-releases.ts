import { code, countWorst, type PlannedRelease } from "@convex-openapi/diff/report";
import { changesetId } from "./changeset-folder.ts";
import {
  loadChangesets,
  type Changeset,
  type ChangesetsLibrary,
  type Release,
  type Workspace,
} from "./changesets-library.ts";
import { nextVersion } from "./next-version.ts";
import type { PlannedChangeset } from "./plan-changesets.ts";
import { reasonOf } from "@convex-openapi/document/command-line";

/** The versions that follow from planned changesets. */
export interface ReleasePlan {
  /** Sorted by package. */
  readonly releases: readonly PlannedRelease[];
  /** Why packages that depend on others could not be taken into account, as sentences. */
  readonly notes: readonly string[];
}

/**
 * The versions that `changeset version` will give, those of packages that depend on changed ones included, and with
 * the other changesets that wait. Without changesets installed, the changed packages alone.
 * @param root the folder that has `.changeset/`, `undefined` where there is none.
 * @param clients the keys of all clients, whose own changesets are about to be written anew.
 */
export async function planReleases(
  planned: readonly PlannedChangeset[],
  root: string | undefined,
  clients: readonly string[],
): Promise<ReleasePlan> {
  if (planned.length === 0) return { releases: [], notes: [] };
  const library = root === undefined ? undefined : await loadChangesets(root);
  if (root === undefined || library === undefined)
    return { releases: directReleases(planned), notes: [] };
  try {
    return { releases: await allReleases(planned, root, clients, library), notes: [] };
  } catch (error) {
    const [reason] = reasonOf(error).split("\n");
    const note = `Changesets cannot plan the release, so packages that depend on others are missing: ${reason}`;
    return { releases: directReleases(planned), notes: [note] };
  }
}

function directReleases(planned: readonly PlannedChangeset[]): PlannedRelease[] {
  const releases = planned.map((plan): PlannedRelease => {
    const { name, version } = plan.manifest;
    return {
      package: name,
      oldVersion: version,
      newVersion: nextVersion(version, plan.bump),
      bump: plan.bump,
      why: ownReason(plan),
    };
  });
  return releases.sort(byPackage);
}

async function allReleases(
  planned: readonly PlannedChangeset[],
  root: string,
  clients: readonly string[],
  library: ChangesetsLibrary,
): Promise<PlannedRelease[]> {
  const workspace = await library.getPackages(root);
  const { config, errors } = await library.readConfig(workspace.rootDir, workspace);
  if (config === undefined) throw new Error(errors?.join("; ") ?? "its config is invalid");
  const preState = await library.readPreState(workspace.rootDir);
  const ours = new Set(clients.map(changesetId));
  const others = (await library.readChangesets(workspace.rootDir)).filter(
    ({ id }) => !ours.has(id),
  );
  const plan = library.assembleReleasePlan(
    [...others, ...planned.map(asChangeset)],
    workspace,
    config,
    preState,
  );
  const releases = plan.releases.filter(({ type }) => type !== "none");
  const related = relatedTo(planned, releases, workspace);
  return releases
    .filter(({ name }) => related.has(name))
    .map((release): PlannedRelease => ({
      package: release.name,
      oldVersion: release.oldVersion,
      newVersion: release.newVersion,
      bump: release.type,
      why: whyOf(release, planned, causesOf(release, releases, related, workspace)),
    }))
    .sort(byPackage);
}

function asChangeset({ client, manifest, bump }: PlannedChangeset): Changeset {
  return { id: changesetId(client), summary: "", releases: [{ name: manifest.name, type: bump }] };
}

/** The changed packages and whatever is released because it depends on them. */
function relatedTo(
  planned: readonly PlannedChangeset[],
  releases: readonly Release[],
  workspace: Workspace,
): ReadonlySet<string> {
  const related = new Set(planned.map(({ manifest }) => manifest.name));
  for (let size = 0; size !== related.size;) {
    size = related.size;
    for (const { name } of releases) {
      if (dependenciesAmong(name, related, workspace).length > 0) related.add(name);
    }
  }
  return related;
}

const dependencyFields = ["dependencies", "peerDependencies", "optionalDependencies"] as const;

function dependenciesAmong(
  name: string,
  names: ReadonlySet<string>,
  { packages }: Workspace,
): string[] {
  const manifest = packages.find(({ packageJson }) => packageJson["name"] === name)?.packageJson;
  const found = dependencyFields.flatMap((field) => Object.keys(manifest?.[field] ?? {}));
  return [...new Set(found)].filter((dependency) => names.has(dependency)).sort();
}

/** The dependencies that a package has to follow; all of those that are released, where none stands out. */
function causesOf(
  { name }: Release,
  releases: readonly Release[],
  related: ReadonlySet<string>,
  workspace: Workspace,
): string[] {
  const dependencies = dependenciesAmong(name, related, workspace);
  const outgrown = dependencies.filter((dependency) => {
    const release = releases.find((candidate) => candidate.name === dependency);
    return release !== undefined && isOutgrown(release);
  });
  return outgrown.length > 0 ? outgrown : dependencies;
}

/** Whether a caret range of the old version leaves the new one out (node-semver: it keeps the first part that is not 0). */
function isOutgrown({ oldVersion, newVersion }: Release): boolean {
  const old = oldVersion.split(/[.-]/).map(Number);
  const now = newVersion.split(/[.-]/).map(Number);
  const kept = old.findIndex((part) => part > 0);
  return old.slice(0, kept < 0 ? 3 : kept + 1).some((part, index) => part !== now[index]);
}

function whyOf(
  { name, changesets }: Release,
  planned: readonly PlannedChangeset[],
  dependencies: readonly string[],
): string {
  const ours = planned.filter(({ manifest }) => manifest.name === name);
  const ids = new Set(ours.map(({ client }) => changesetId(client)));
  const others = changesets.filter((id) => !ids.has(id)).map((id) => `changeset ${code(id)}`);
  const reasons = [...ours.map(ownReason), ...others];
  if (reasons.length > 0) return reasons.join(", ");
  if (dependencies.length === 0) return "released together with the others";
  return `depends on ${dependencies.map(code).join(", ")}`;
}

function ownReason({ changes, isContinued, manifest }: PlannedChangeset): string {
  return `${countWorst(changes)}${isContinued ? ` since ${manifest.version}` : ""}`;
}

function byPackage(left: PlannedRelease, right: PlannedRelease): number {
  return left.package < right.package ? -1 : 1;
}
