import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "@convex-openapi/document/read";
import type { DigestedFile } from "../write/output-folder.ts";
import { sha256 } from "../write/digest.ts";

/** What a run made of inputs with a certain fingerprint. */
export interface RememberedOutput {
  /** See `Fingerprint.hash`. */
  readonly fingerprint: string;
  readonly files: readonly DigestedFile[];
  /** The warnings of the run, to be reported again. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What was remembered of a client last; `undefined` when there is nothing, or nothing whole. */
export function recall(cacheFolder: string, client: string): RememberedOutput | undefined {
  try {
    const text = readFileSync(entryPath(cacheFolder, client), "utf8");
    const end = text.indexOf("\n");
    const [fingerprint = "", digest] = text.slice(0, end).split(" ");
    const body = text.slice(end + 1);
    if (digest !== sha256(body)) return undefined;
    return { fingerprint, ...(JSON.parse(body) as Omit<RememberedOutput, "fingerprint">) };
  } catch {
    // A memory that cannot be read is as good as none: the run does its work again.
    return undefined;
  }
}

/** Remembers the output of a client in place of what was remembered of it before. */
export function remember(cacheFolder: string, client: string, output: RememberedOutput): void {
  const path = entryPath(cacheFolder, client);
  const draft = `${path}.${randomUUID()}`;
  const body = JSON.stringify({ files: output.files, diagnostics: output.diagnostics });
  try {
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(draft, `${output.fingerprint} ${sha256(body)}\n${body}`);
    renameSync(draft, path);
  } catch {
    // A full or read-only disk costs time in the next run, and nothing else.
    rmSync(draft, { force: true });
  }
}

function entryPath(cacheFolder: string, client: string): string {
  return join(cacheFolder, `${client}.json`);
}
