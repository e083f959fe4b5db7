import { bundle, createConfig, type BaseResolver } from "@redocly/openapi-core";
import type { Diagnostic } from "../diagnostic.ts";
import type { ApiDocument, JsonObject } from "../document.ts";
import { parsePointer } from "../json-pointer.ts";
import { isReference, resolvePointer } from "../reference.ts";
import { bundledLocations } from "./bundled-locations.ts";
import { DocumentError, failure } from "./document-error.ts";
import { FileResolver } from "./file-resolver.ts";
import type { ParsedText } from "./parsed-text.ts";
import type { ReadOptions, SourceText } from "./read-text.ts";

type Problem = Awaited<ReturnType<typeof bundle>>["problems"][number];

/**
 * Makes one document of a description whose `$ref`s point to other files: what they point to becomes a
 * component, named after the file or the last part of the pointer. Names do not depend on the order of keys.
 * `locate` answers with the file that a part came from.
 *
 * Throws a {@link DocumentError} with `unresolved-ref` at each `$ref` to nothing, and with whatever is wrong
 * with a file that a `$ref` points to.
 */
export async function bundleDocument(
  source: SourceText,
  parsed: ParsedText & { readonly value: JsonObject },
  options: ReadOptions,
): Promise<ApiDocument> {
  const resolver = new FileResolver(options, source, parsed);
  const root = resolver.root;
  const problems = await bundleFiles(resolver, source.file);
  const diagnostics = [...resolver.failures.values()].flatMap(({ diagnostics: found }) => found);
  diagnostics.push(...problems.flatMap((problem) => unresolvedReference(problem, resolver) ?? []));
  if (diagnostics.length > 0) throw new DocumentError(withoutRepetition(diagnostics));
  return {
    file: source.file,
    value: root.parsed,
    locate: bundledLocations(resolver),
  };
}

async function bundleFiles(resolver: FileResolver, file: string): Promise<readonly Problem[]> {
  const externalRefResolver: BaseResolver = resolver;
  try {
    const config = await createConfig({});
    const { problems } = await bundle({ doc: resolver.root, externalRefResolver, config });
    return problems.filter(({ severity }) => severity === "error");
  } catch (error) {
    // The one thing that the bundler throws for a description at fault, and it does not say where.
    if (error instanceof Error && error.message.startsWith("Self-referencing circular")) {
      throw failure(file, "self-referring-ref", "A chain of $refs leads back to its start.");
    }
    throw error;
  }
}

function unresolvedReference(problem: Problem, resolver: FileResolver): Diagnostic | undefined {
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
  const message = `The $ref ${JSON.stringify(ref)} ${reason}.`;
  const position = file.locate(pointer);
  return { severity: "error", rule: "unresolved-ref", message, pointer, position };
}

/** Fields whose keys are names that the description chooses, so that `x-` and `example` mean nothing there. */
const named: ReadonlySet<string> = new Set(
  [
    "$defs callbacks content definitions dependentSchemas encoding examples headers links mapping mediaTypes",
    "parameters pathItems paths patternProperties properties requestBodies responses schemas securitySchemes webhooks",
  ].flatMap((names) => names.split(" ")),
);

/** Whether a pointer leads into an example or an extension: what looks like a `$ref` there is a value like any other. */
function isData(pointer: string): boolean {
  const tokens = parsePointer(pointer);
  return tokens.some((token, index) => {
    const isField = !named.has(tokens[index - 1] ?? "");
    return isField && (token === "example" || token.startsWith("x-"));
  });
}

function withoutRepetition(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byPlace = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { rule, pointer, position } = diagnostic;
    byPlace.set(JSON.stringify([rule, pointer, position]), diagnostic);
  }
  return [...byPlace.values()];
}
