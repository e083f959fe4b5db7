import { ChangeFinderError } from "./change-finder-error.ts";

/** A place of Redocly: a document and a JSON pointer with a leading `#`. */
interface RedoclyLocation {
  readonly pointer: string;
}

/** A change as Redocly's comparison gives it, as far as it is used here. */
export interface RedoclyChange {
  readonly kind: "added" | "removed" | "modified";
  readonly property?: string;
  readonly base?: { readonly location: RedoclyLocation };
  readonly revision?: { readonly location: RedoclyLocation };
}

/** A parsed document of Redocly. */
export interface RedoclyDocument {
  readonly source: object;
  readonly parsed: unknown;
}

/** What `redocly diff` calls to compare two documents that were read. */
export interface RedoclyDiff {
  /** A document whose text nobody needs: only its name is used, for locations. */
  document(file: string, parsed: unknown): RedoclyDocument;
  compare(base: RedoclyDocument, head: RedoclyDocument): Promise<readonly RedoclyChange[]>;
}

/**
 * Where `@redocly/cli` 2.77.0 keeps its comparison. The package has no entry for it: the chunk and the names in it are
 * those of this one version, which is why it is pinned exactly and a test compares the outcome with the command's own.
 */
const chunk = "@redocly/cli/lib/chunks/KSRBMNUH.js";

type Compare = (input: object) => Promise<{ readonly changes: readonly RedoclyChange[] }>;
type Source = new (file: string, text: string) => object;

/**
 * Loads the comparison behind `redocly diff`, without its command line, its rules and its reading of files.
 * @throws {ChangeFinderError} when the installed version is not the one that this was written for.
 */
export async function loadRedoclyDiff(): Promise<RedoclyDiff> {
  const names: unknown = await import(chunk).catch((cause: unknown) => {
    throw Object.assign(new ChangeFinderError(chunk), { cause });
  });
  const compare = memberOf(names, "Ja");
  const source = memberOf(names, "V");
  if (!isCompare(compare)) throw new ChangeFinderError("a function that compares two documents");
  if (!isSource(source)) throw new ChangeFinderError("a class for the text of a document");
  const Text = source;
  return {
    document: (file, parsed) => ({ source: new Text(file, ""), parsed }),
    async compare(base, head) {
      const { changes } = await compare({
        base,
        revision: head,
        config: withoutRules,
        externalRefResolver: resolveNothing,
      });
      if (!Array.isArray(changes)) throw new ChangeFinderError("a list of changes");
      return changes;
    },
  };
}

/** The least that the comparison asks of a configuration: no rule, no decorator, no type of its own. */
const withoutRules = {
  resolve: { http: { headers: [] } },
  getRulesForSpecVersion: (): readonly unknown[] => [],
  getDiffRulesForSpecVersion: (): readonly unknown[] => [],
  extendTypes: (types: unknown): unknown => types,
  addProblemToIgnore: (problem: unknown): unknown => problem,
};

/** A description is one document by now: a reference that leads out of it is left as it is, nothing is read. */
const resolveNothing = {
  cache: new Map<string, unknown>(),
  resolveExternalRef: (_base: string, reference: string): string => reference,
  resolveDocument: (): Promise<Error> =>
    Promise.resolve(new Error("References to files were resolved before.")),
};

function memberOf(names: unknown, name: string): unknown {
  if (typeof names !== "object" || names === null) return undefined;
  return Reflect.get(names, name);
}

function isCompare(value: unknown): value is Compare {
  return typeof value === "function" && value.length === 1;
}

function isSource(value: unknown): value is Source {
  return typeof value === "function" && /^class\b/.test(String(value));
}
