import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic } from "@convex-openapi/document/read";
import type { GeneratedFile } from "../emit/generated-file.ts";

/** What a run made of inputs with a certain fingerprint. */
export interface RememberedOutput {
  /** See `fingerprintOf`. */
  readonly fingerprint: string;
  readonly files: readonly GeneratedFile[];
  /** The warnings of the run, to be reported again. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What was remembered of a client; `undefined` when there is nothing, or nothing whole, or it is of other inputs. */
export async function recall(
  cacheFolder: string,
  client: string,
  fingerprint: string,
): Promise<RememberedOutput | undefined> {
  try {
    const text = await readFile(entryPath(cacheFolder, client), "utf8");
    const end = text.indexOf("\n");
    const body = text.slice(end + 1);
    if (text.slice(0, end) !== `${fingerprint} ${digestOf(body)}`) return undefined;
    return { fingerprint, ...(JSON.parse(body) as Omit<RememberedOutput, "fingerprint">) };
  } catch {
    // A memory that cannot be read is as good as none: the run does its work again.
    return undefined;
  }
}

/** Remembers the output of a client in place of what was remembered of it before. */
export async function remember(
  cacheFolder: string,
  client: string,
  output: RememberedOutput,
): Promise<void> {
  const path = entryPath(cacheFolder, client);
  const draft = `${path}.${randomUUID()}`;
  const body = JSON.stringify({ files: output.files, diagnostics: output.diagnostics });
  try {
    await mkdir(cacheFolder, { recursive: true });
    await writeFile(draft, `${output.fingerprint} ${digestOf(body)}\n${body}`);
    await rename(draft, path);
  } catch {
    // A full or read-only disk costs time in the next run, and nothing else.
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

function entryPath(cacheFolder: string, client: string): string {
  return join(cacheFolder, `${client}.json`);
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
