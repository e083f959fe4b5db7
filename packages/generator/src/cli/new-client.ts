import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { ApiModel } from "@convex-openapi/document/model";
import { UsageError } from "@convex-openapi/document/command-line";
import type { FileChange } from "@convex-openapi/document/write";
import type { Addition } from "./addition.ts";
import { outputFolders, planOf } from "./generate-job.ts";
import { ownVersion } from "./own-version.ts";
import type { ConfiguredClient } from "../config/load-config.ts";
import { type ConfigFrame, shownPath } from "./config-frame.ts";
import { emitClient } from "../emit/emit-client.ts";
import { compareFolders } from "../write/compare-folders.ts";
import { refuseForeign } from "../write/write-folders.ts";
import { clientPackageFiles } from "../scaffold/client-package.ts";
import { ownEntry } from "../scaffold/own-entry.ts";
import { inputGlobs } from "../scaffold/input-globs.ts";
import { sharedFieldsIn } from "../scaffold/shared-fields.ts";
import { folderNameFor, readSibling, type SiblingPackage } from "../scaffold/sibling-package.ts";

/** The first client package of a config: others are made in its image. */
export async function siblingIn({ clients }: ConfigFrame): Promise<SiblingPackage | undefined> {
  for (const { key, output } of clients) {
    const sibling = output.kind === "package" ? await readSibling(key, output.folder) : undefined;
    if (sibling !== undefined) return sibling;
  }
  return undefined;
}

/** The folder of the package of a new client, absolute. */
export function packageFolderFor(
  key: string,
  sibling: SiblingPackage | undefined,
  packagesFolder: string,
): string {
  const around = sibling === undefined ? packagesFolder : dirname(sibling.folder);
  return join(around, folderNameFor(key, sibling));
}

/**
 * Every file of the package of a client but those that are generated.
 * @param hasOwnEntry whether one of them says what the client is made from, see `clientsIn`.
 * @throws {UsageError} where its folder is there already.
 */
export function packageFilesOf(
  client: ConfiguredClient,
  { model, sources }: Pick<Addition, "model" | "sources">,
  config: ConfigFrame,
  sibling: SiblingPackage | undefined,
  hasOwnEntry = false,
): FileChange[] {
  const { key, clientName, output, overlays } = client;
  const { folder } = output;
  const own = hasOwnEntry ? [ownEntry(client, config.folder)] : [];
  const shown = shownPath(folder, config);
  if (folder === config.folder) {
    throw new UsageError(
      `--package ${shown} is this project itself, and a package of a client needs a folder of its own, such as packages/${key}-client; --out DIR puts a client into a project`,
    );
  }
  if (existsSync(folder)) throw new UsageError(`${shown} already exists`);
  const files = clientPackageFiles({
    key,
    clientName,
    folderName: basename(folder),
    model,
    sibling,
    shared: sharedFieldsIn(dirname(folder)),
    generatorVersion: ownVersion(),
    importExtension: config.importExtension,
    turboInputs: existsSync(join(config.folder, "turbo.json"))
      ? [
          ...own.map(({ path }) => path),
          ...[config.file, ...inputsOf(sources, overlays, config.folder)].map(
            (path) => `$TURBO_ROOT$/${shownPath(path, config)}`,
          ),
        ]
      : undefined,
  });
  return [...files, ...own].map(({ path, text }) => ({
    path: join(folder, path),
    text,
    isNew: true,
  }));
}

/** An overlay refers to no other file, so the folder around it matters to nothing. */
function inputsOf(
  sources: readonly string[],
  overlays: readonly string[],
  root: string,
): readonly string[] {
  const overlayFiles = new Set(overlays.map((path) => resolve(root, path)));
  return [
    ...inputGlobs(
      sources.filter((source) => !overlayFiles.has(source)),
      root,
    ),
    ...sources.filter((source) => overlayFiles.has(source)),
  ];
}

/**
 * The generated files of a client that are not as they should be.
 * @param handmade the files that are about to be written, the manifest of its package among them.
 * @throws {WriteError} where files of somebody else stand in the way.
 */
export async function generatedFilesOf(
  client: ConfiguredClient,
  model: ApiModel,
  config: ConfigFrame,
  handmade: readonly FileChange[],
): Promise<FileChange[]> {
  const { key, clientName, output } = client;
  const packageName = newPackageName(output.folder, handmade);
  const { options } = planOf(config, client);
  const files = emitClient(model, { ...options, clientName, ...(packageName && { packageName }) });
  const differences = await compareFolders(outputFolders(key, output, files));
  refuseForeign(differences);
  return differences.map(({ path, text }) => ({ path, text }));
}

function newPackageName(folder: string, files: readonly FileChange[]): string | undefined {
  const manifest = files.find(({ path }) => path === join(folder, "package.json"))?.text;
  return manifest === undefined ? undefined : (JSON.parse(manifest) as { name: string }).name;
}
