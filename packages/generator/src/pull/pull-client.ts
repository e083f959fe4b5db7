import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import {
  checkDocument,
  decodeText,
  type Diagnostic,
  DocumentError,
  lostOperations,
  readSide,
  type Side,
} from "@convex-openapi/document/read";
import type { ConfiguredClient } from "../config/load-config.ts";
import { type ApiDocument, ApiModel } from "@convex-openapi/document/model";
import { readUpstream, upstreamName } from "./read-upstream.ts";
import type { LockEntry } from "./upstream-lock.ts";
import { ifThere } from "@convex-openapi/document/command-line";

/** What pulling one client came to. */
export interface PulledClient {
  readonly client: ConfiguredClient;
  /** `same` leaves the spec as it is, also where a formatter gave it other bytes. */
  readonly outcome: "same" | "new" | "changed";
  /** What the spec becomes; `undefined` when it stays. */
  readonly text: string | undefined;
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
 */
export async function pullClient(input: PullInput): Promise<PulledClient> {
  const { folder, client, lock, allowHosts } = input;
  const { upstream: source } = client;
  const local = await ifThere(readFile(resolve(folder, client.spec)));
  // An entity tag stands for exact bytes: a spec that was edited or formatted here is compared anew.
  const isCopy =
    lock?.upstream === source && local !== undefined && sha256Of(local) === lock.sha256;
  const etag = isCopy ? lock.etag : undefined;
  const fetched = await readUpstream({ source, folder, etag, allowHosts });
  const nothing = {
    client,
    text: undefined,
    lock: undefined,
    misfits: [],
    faults: [],
    versions: undefined,
  };
  if (!fetched.isNew) return { ...nothing, outcome: "same" };
  const name = upstreamName({ source, folder });
  const text = decodeText(name, fetched.bytes);
  const entry = entryOf(source, fetched.bytes, fetched.etag);
  const changedEntry = JSON.stringify(entry) === JSON.stringify(lock) ? undefined : entry;
  const before = local === undefined ? undefined : await readLocal(input);
  const now = await readPulled(input, text, name);
  const known = before && new ApiModel(before.plain.document);
  const model = new ApiModel(now.plain.document);
  if (known?.written.equals(model.written)) {
    return { ...nothing, outcome: "same", lock: changedEntry };
  }
  return {
    client,
    outcome: local === undefined ? "new" : "changed",
    text,
    lock: changedEntry,
    misfits: renamed(now.overlaid.diagnostics, client.spec, name),
    faults: renamed(
      [
        ...(known === undefined ? [] : lostOperations(known, model)),
        ...checkDocument(now.overlaid.document),
      ],
      client.spec,
      name,
    ),
    versions: before && { before: before.overlaid.document, now: now.overlaid.document },
  };
}

/** A description without and with its overlays. */
interface Sides {
  readonly plain: Side;
  readonly overlaid: Side;
}

async function readSides({ folder, client, allowHosts }: PullInput, text?: string): Promise<Sides> {
  const path = resolve(folder, client.spec);
  const options = {
    cwd: folder,
    allowHosts,
    readFile: async (file: string) =>
      text !== undefined && file === path ? text : await readFile(file, "utf8"),
  };
  const [plain, overlaid] = await Promise.all([
    readSide({ spec: client.spec, overlays: [], options }),
    readSide({ spec: client.spec, overlays: client.overlays, options }),
  ]);
  return { plain, overlaid };
}

/** A spec that cannot be read is one more reason to pull it anew. */
async function readLocal(input: PullInput): Promise<Sides | undefined> {
  try {
    return await readSides(input);
  } catch (error) {
    if (error instanceof DocumentError) return undefined;
    throw error;
  }
}

async function readPulled(input: PullInput, text: string, name: string): Promise<Sides> {
  try {
    return await readSides(input, text);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    throw new DocumentError(renamed(error.diagnostics, input.client.spec, name));
  }
}

/** What is wrong with a description that is not here yet is reported for the place that it comes from. */
function renamed(diagnostics: readonly Diagnostic[], spec: string, name: string): Diagnostic[] {
  const shown = spec.replace(/^(?:\.\/)+/, "");
  return diagnostics.map((diagnostic) => {
    const { position } = diagnostic;
    return position.file === shown
      ? { ...diagnostic, position: { ...position, file: name } }
      : diagnostic;
  });
}

function entryOf(upstream: string, bytes: Buffer, etag: string | undefined): LockEntry {
  return { upstream, sha256: sha256Of(bytes), ...(etag !== undefined && { etag }) };
}

function sha256Of(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
