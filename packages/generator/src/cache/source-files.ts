import { dirname, resolve } from "node:path";
import type { ClientPlan } from "../client-plan.ts";
import { isUrl, referencesElsewhere } from "@convex-openapi/document/read";
import { readBytes } from "../write/read-bytes.ts";

/** Where the documents of a client are. */
export type Sources = Pick<ClientPlan, "folder" | "spec" | "overlays">;

/** A file that a client is made from. */
export interface SourceFile {
  /** Absolute path. */
  readonly path: string;
  /** `undefined` where there is none. They hold until the next file is taken. */
  readonly bytes: Buffer | undefined;
}

/**
 * The spec of a client, every file that it refers to, directly or by way of others, and the overlays. More files than are
 * read may be among them: a reference in an example counts.
 * @throws {UnknownSources} when the files cannot be told from the bytes at hand: a document or a part of one comes from
 *   the network, or its references are written in a way that only its reader understands.
 */
export function* sourceFilesOf(plan: Sources): Generator<SourceFile, void, undefined> {
  const sources = [plan.spec, ...plan.overlays];
  if (sources.some((source) => isUrl(source))) throw new UnknownSources();
  const [spec = "", ...overlays] = sources.map((source) => resolve(plan.folder, source));
  const paths = new Set([spec]);
  for (const path of paths) {
    const bytes = readBytes(path);
    // What is written in ASCII is the same in Latin-1, which is read at once.
    const references = bytes === undefined ? [] : referencesElsewhere(bytes.toString("latin1"));
    if (references === undefined) throw new UnknownSources();
    for (const reference of references) paths.add(resolve(dirname(path), pathOf(reference)));
    yield { path, bytes };
  }
  // What overlays add is never followed to another file.
  for (const path of overlays) yield { path, bytes: readBytes(path) };
}

/** The files of a client are not known. */
export class UnknownSources extends Error {}

function pathOf(reference: string): string {
  const utf8 = Buffer.from(reference, "latin1").toString("utf8");
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(utf8)) throw new UnknownSources();
  try {
    return decodeURIComponent(utf8.split("?", 1)[0] ?? "");
  } catch {
    throw new UnknownSources();
  }
}
