import { resolve } from "node:path";
import { isSameOutput } from "../config/client-output.ts";
import type { LoadedConfig } from "../config/load-config.ts";
import {
  compareSides,
  type Comparison,
  type DiffOptions,
  noDifference,
} from "@convex-openapi/diff/report";
import { type Diagnostic, isUrl, readSide } from "@convex-openapi/document/read";
import { clientsAt, type ClientSource } from "./clients-at.ts";
import { isWithoutHistory, readAt, readIfThere, type Revision } from "./repository.ts";

/** What came of comparing clients with a revision. */
export interface ClientComparisons {
  readonly comparisons: readonly Comparison[];
  /** Overlay actions that could not be applied; those of the past are warnings. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How clients are compared. */
export interface ComparisonOptions extends DiffOptions {
  /** Told what begins now, such as `comparing 3 of 12 clients: pets`. */
  readonly onStep?: (step: string) => void;
}

/** A client now and in a revision; one of the two may be missing. */
export interface ClientPair {
  readonly key: string;
  readonly base: ClientSource | undefined;
  readonly head: ClientSource | undefined;
}

/**
 * The clients of now with what they were in a revision, then those that are gone. A client that was given another
 * name is known by its folder.
 */
export async function clientPairs(
  config: LoadedConfig,
  revision: Revision,
): Promise<readonly ClientPair[]> {
  const before = [...(await clientsAt(revision, config))];
  const take = (match: (client: ClientSource) => boolean): ClientSource | undefined => {
    const index = before.findIndex(match);
    return index < 0 ? undefined : before.splice(index, 1)[0];
  };
  const byKey = config.clients.map((head) => ({ head, base: take(({ key }) => key === head.key) }));
  const pairs = byKey.map(({ head, base }): ClientPair => {
    const found = base ?? take(({ output }) => isSameOutput(output, head.output));
    return { key: head.key, base: found, head };
  });
  return [...pairs, ...before.map((base) => ({ key: base.key, base, head: undefined }))];
}

/**
 * Compares clients with what they were in a revision, each with the overlays of its side.
 * @throws {DocumentError} when a document of one of the sides cannot be read.
 */
export async function compareClients(
  pairs: readonly ClientPair[],
  config: LoadedConfig,
  revision: Revision,
  options: ComparisonOptions,
): Promise<ClientComparisons> {
  const comparisons: Comparison[] = [];
  const diagnostics: Diagnostic[] = [];
  // One after the other: the compiler takes most of the time, and memory for several of it is not for free.
  for (const [index, pair] of pairs.entries()) {
    options.onStep?.(`comparing ${index + 1} of ${pairs.length} clients: ${pair.key}`);
    const { comparison, problems } = await compareClient(pair, config, revision, options);
    comparisons.push(comparison);
    diagnostics.push(...problems);
  }
  return { comparisons, diagnostics };
}

async function compareClient(
  { key, base, head }: ClientPair,
  { folder, allowHosts }: LoadedConfig,
  revision: Revision,
  options: DiffOptions,
): Promise<{ comparison: Comparison; problems: readonly Diagnostic[] }> {
  const without = (status: Comparison["status"]): Comparison => ({
    name: key,
    status,
    report: noDifference,
    notes: [],
  });
  if (head === undefined) return { comparison: without("gone"), problems: [] };
  if (base === undefined) return { comparison: without("new"), problems: [] };
  if (isUrl(head.spec) || isUrl(base.spec)) return { comparison: without("fetched"), problems: [] };
  const specFile = resolve(folder, base.spec);
  const spec = await readIfThere(revision, specFile);
  if (spec === undefined) {
    const isNew = !(await isWithoutHistory(folder, resolve(folder, head.spec)));
    return { comparison: without(isNew ? "new" : "fetched"), problems: [] };
  }
  const readFile = async (path: string): Promise<string> =>
    path === specFile ? spec : readAt(revision, path);
  const [old, now] = await Promise.all([
    readSide({
      ...base,
      options: { cwd: folder, allowHosts, readFile },
      prefix: `${revision.name}:`,
    }),
    readSide({ ...head, options: { cwd: folder, allowHosts } }),
  ]);
  const { report, notes } = await compareSides(old.document, now.document, options);
  return {
    comparison: {
      name: key,
      status: "compared",
      report: { ...report, changes: report.changes.map((change) => ({ ...change, client: key })) },
      notes,
    },
    problems: [...asWarnings(old.diagnostics), ...now.diagnostics],
  };
}

/** A revision cannot be fixed. */
function asWarnings(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.map((diagnostic) => ({ ...diagnostic, severity: "warning" }));
}
