import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import {
  checkDocument,
  decodeText,
  type Diagnostic,
  displayName,
  DocumentError,
  isUrl,
  lostOperations,
  type ReadOptions,
  readSide,
  referencesElsewhere,
  type Side,
} from "@convex-openapi/document/read";
import type { ConfiguredClient } from "../config/load-config.ts";
import { type ApiDocument, ApiModel } from "@convex-openapi/document/model";
import { readUpstream, upstreamName } from "./read-upstream.ts";
import type { LockEntry } from "./upstream-lock.ts";
import { ifThere, ProgramError, withoutSecrets } from "@convex-openapi/document/command-line";
import { UpstreamFiles } from "./upstream-files.ts";

/** A copy of a file of an upstream. */
export interface PulledFile {
  /** Absolute path. */
  readonly path: string;
  readonly text: string;
}

/** What pulling one client came to. */
export interface PulledClient {
  readonly client: ConfiguredClient;
  /** `same` leaves the spec as it is, also where a formatter gave it other bytes. */
  readonly outcome: "same" | "new" | "changed";
  /** What the spec and the files behind it become; those that stay are not among them. */
  readonly files: readonly PulledFile[];
  /** What is to be known of files behind the spec, as sentences. */
  readonly notes: readonly string[];
  /** The new entry of the lock file; `undefined` when it stays. */
  readonly lock: LockEntry | undefined;
  /** Overlay actions that do not fit the new description. */
  readonly misfits: readonly Diagnostic[];
  /** Faults of the new description, overlays applied, and whether it lost all of its operations. */
  readonly faults: readonly Diagnostic[];
  /** What it was and is now, overlays applied; `undefined` where nothing changed or where the old spec cannot be read. */
  readonly versions: { readonly before: ApiDocument; readonly now: ApiDocument } | undefined;
}

/** What pulling a client works with. */
export interface PullInput {
  /** The folder of the config. */
  readonly folder: string;
  readonly client: ConfiguredClient & { readonly upstream: string };
  readonly lock: LockEntry | undefined;
  /** See `ReadOptions.allowHosts`. */
  readonly allowHosts: readonly string[];
}

/**
 * Looks what the upstream of a client has now, and checks it. Nothing is written.
 * @throws {DocumentError} when the upstream cannot be read, or when what it has is no OpenAPI description.
 * @throws {ProgramError} when a copy would take the place of a file that is no part of the description.
 */
export async function pullClient(input: PullInput): Promise<PulledClient> {
  const { folder, client, lock, allowHosts } = input;
  const { upstream: source } = client;
  const spec = resolve(folder, client.spec);
  const local = await ifThere(readFile(spec));
  // An entity tag stands for exact bytes: a spec that was edited or formatted here is compared anew.
  const isCopy =
    lock?.upstream === source && local !== undefined && sha256Of(local) === lock.sha256;
  const etag = isCopy ? lock.etag : undefined;
  const fetched = await readUpstream({ source, folder, etag, allowHosts });
  const nothing = {
    client,
    files: [],
    notes: [],
    lock: undefined,
    misfits: [],
    faults: [],
    versions: undefined,
  };
  // The tag says nothing of files that the description refers to.
  const isSame = !fetched.isNew && local !== undefined;
  if (isSame && referencesElsewhere(local.toString("latin1"))?.length === 0) {
    return { ...nothing, outcome: "same" };
  }
  const bytes = isSame ? local : fetched.bytes;
  const text = decodeText(upstreamName({ source, folder }), bytes);
  const entry = entryOf(source, bytes, isSame ? etag : fetched.etag);
  const changedEntry = JSON.stringify(entry) === JSON.stringify(lock) ? undefined : entry;
  const own = client.overlays.map((overlay) => resolve(folder, overlay));
  const upstream = new UpstreamFiles({ folder, spec, source, text, own, allowHosts });
  const partsHere = new Set<string>();
  const before = local && (await readLocal(input, (location) => partsHere.add(location)));
  const now = await readPulled(input, upstream);
  const known = before && new ApiModel(before.plain.document);
  const model = new ApiModel(now.plain.document);
  const notes = notesOn(upstream, folder);
  if (known?.written.equals(model.written)) {
    return { ...nothing, notes, outcome: "same", lock: changedEntry };
  }
  return {
    client,
    outcome: local === undefined ? "new" : "changed",
    files: await changedFiles([[spec, text], ...upstream.copies], partsHere, folder),
    notes,
    lock: changedEntry,
    misfits: renamed(now.overlaid.diagnostics, upstream, folder),
    faults: renamed(
      [
        ...(known === undefined ? [] : lostOperations(known, model)),
        ...checkDocument(now.overlaid.document),
      ],
      upstream,
      folder,
    ),
    versions: before && { before: before.overlaid.document, now: now.overlaid.document },
  };
}

/**
 * The files that are not as they should be.
 * @param parts the files that the description here consists of. Any other one is somebody else's.
 */
async function changedFiles(
  copies: readonly (readonly [path: string, text: string])[],
  parts: ReadonlySet<string>,
  folder: string,
): Promise<PulledFile[]> {
  const changed: PulledFile[] = [];
  for (const [path, text] of copies) {
    const current = await ifThere(readFile(path, "utf8"));
    if (current === text) continue;
    const isFirst = path === copies[0]?.[0];
    if (current !== undefined && !isFirst && !parts.has(path)) {
      throw new ProgramError(
        `${displayName(path, folder)} is in the way of a file that the new description refers to: move it elsewhere, then pull again`,
      );
    }
    changed.push({ path, text });
  }
  return changed;
}

function notesOn({ kept }: UpstreamFiles, folder: string): string[] {
  return [...kept].map(
    (path) =>
      `${displayName(path, folder)} is not pulled: only JSON, YAML and Markdown files below the folder of the spec are`,
  );
}

/** A description without and with its overlays. */
interface Sides {
  readonly plain: Side;
  readonly overlaid: Side;
}

async function readSides(
  { folder, client, allowHosts }: PullInput,
  how: Pick<ReadOptions, "readFile" | "onRead">,
): Promise<Sides> {
  const options = { cwd: folder, allowHosts, ...how };
  const [plain, overlaid] = await Promise.all([
    readSide({ spec: client.spec, overlays: [], options }),
    readSide({ ...client, options }),
  ]);
  return { plain, overlaid };
}

/** A spec that cannot be read is one more reason to pull it anew. */
async function readLocal(
  input: PullInput,
  onRead: (location: string) => void,
): Promise<Sides | undefined> {
  try {
    return await readSides(input, { onRead });
  } catch (error) {
    if (error instanceof DocumentError) return undefined;
    throw error;
  }
}

async function readPulled(input: PullInput, upstream: UpstreamFiles): Promise<Sides> {
  try {
    return await readSides(input, { readFile: upstream.readFile });
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    throw new DocumentError(renamed(error.diagnostics, upstream, input.folder));
  }
}

/** What is wrong with a description that is not here yet is reported for the place that it comes from. */
function renamed(
  diagnostics: readonly Diagnostic[],
  upstream: UpstreamFiles,
  folder: string,
): Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const message = upstream.withNames(diagnostic.message);
    const { position } = diagnostic;
    if (isUrl(position.file)) return { ...diagnostic, message };
    const file = upstream.nameOf(resolve(folder, position.file));
    return { ...diagnostic, message, position: { ...position, file } };
  });
}

/** A tag is kept only where the entry names its URL in full: with other values in the query it stands for other bytes. */
function entryOf(source: string, bytes: Buffer, etag: string | undefined): LockEntry {
  const upstream = withoutSecrets(source);
  const isComplete = upstream === source && etag !== undefined;
  return { upstream, sha256: sha256Of(bytes), ...(isComplete && { etag }) };
}

function sha256Of(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
