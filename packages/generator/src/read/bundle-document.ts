import { bundle, createConfig, type BaseResolver } from "@redocly/openapi-core";
import type { Diagnostic } from "../diagnostic.ts";
import type { ApiDocument, JsonObject } from "../document.ts";
import { isReference, resolvePointer } from "../reference.ts";
import { bundledLocations } from "./bundled-locations.ts";
import { DocumentError } from "./document-error.ts";
import { FileResolver } from "./file-resolver.ts";
import { isData } from "./is-data.ts";
import type { ParsedText } from "./parsed-text.ts";
import type { ReadOptions, SourceText } from "./read-text.ts";

type Problem = Awaited<ReturnType<typeof bundle>>["problems"][number];

/**
 * Makes one document of a description whose `$ref`s point to other files: what they point to becomes a
 * component, named after the file or the last part of the pointer. Names do not depend on the order of keys.
 * `locate` answers with the file that a part came from.
 *
 * `problems` of the document has an `unresolved-ref` for each `$ref` to nothing, and a `self-referring-ref` for each
 * that leads back to itself.
 *
 * Throws a {@link DocumentError} with all of those when a file that a `$ref` points to cannot be read.
 */
export async function bundleDocument(
  source: SourceText,
  parsed: ParsedText & { readonly value: JsonObject },
  options: ReadOptions,
): Promise<ApiDocument> {
  const resolver = new FileResolver(options, source, parsed);
  const root = resolver.root;
  const externalRefResolver: BaseResolver = resolver;
  const config = await createConfig({});
  const bundled = await bundle({ doc: root, externalRefResolver, config });
  const unresolved = bundled.problems
    .filter(({ severity }) => severity === "error")
    .flatMap((problem) => unresolvedReference(problem, resolver) ?? []);
  const problems = withoutRepetition([
    ...resolver.selfReferences,
    ...unresolved.map(({ diagnostic }) => diagnostic),
  ]);
  if (resolver.failures.size > 0 || unresolved.some(({ isUnreadable }) => isUnreadable)) {
    const failures = [...resolver.failures.values()].flatMap(({ diagnostics }) => diagnostics);
    throw new DocumentError([...withoutRepetition(failures), ...problems]);
  }
  return {
    file: source.file,
    value: root.parsed,
    locate: bundledLocations(resolver),
    problems,
  };
}

interface UnresolvedReference {
  readonly diagnostic: Diagnostic;
  /** Whether that is because a file cannot be read. */
  readonly isUnreadable: boolean;
}

function unresolvedReference(
  problem: Problem,
  resolver: FileResolver,
): UnresolvedReference | undefined {
  const place = problem.location[0];
  const file = place && resolver.files.get(place.source.absoluteRef);
  if (file === undefined || place?.pointer === undefined) return undefined;
  const holder = place.pointer === "#/" ? "" : place.pointer.slice(1);
  const value = resolvePointer(file.original, holder);
  const pointer = isReference(value) ? `${holder}/$ref` : holder;
  const ref = isReference(value) ? value.$ref : value;
  if (typeof ref !== "string" || isData(holder)) return undefined;
  const reason = resolver.reasonFor(file, ref);
  if (reason === undefined) return undefined;
  const message = `The $ref ${JSON.stringify(ref)} ${reason.text}.`;
  const position = file.locate(pointer);
  return {
    diagnostic: { severity: "error", rule: "unresolved-ref", message, pointer, position },
    isUnreadable: reason.isUnreadable,
  };
}

function withoutRepetition(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byPlace = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { rule, pointer, position } = diagnostic;
    byPlace.set(JSON.stringify([rule, pointer, position]), diagnostic);
  }
  return [...byPlace.values()];
}
