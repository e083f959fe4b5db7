import type { Diagnostic } from "../diagnostic.ts";
import type { JsonObject } from "../document.ts";
import { parsePointer, toPointer } from "../json-pointer.ts";
import { compareText } from "../model/sorted.ts";
import { isReference, referencePointer } from "../reference.ts";
import type { BundledFile, Origin } from "./file-resolver.ts";

/** What is known of the files of a description while they are loaded. */
export interface LoadedFiles {
  readonly root: BundledFile;
  /** By absolute path or URL. */
  readonly files: ReadonlyMap<string, BundledFile>;
  readonly origins: ReadonlyMap<object, Origin>;
  /** The absolute path or URL that a `$ref` to a file or URL means in a file. */
  resolveExternalRef(base: string | null, ref: string): string;
}

/**
 * Finds the `$ref`s that lead back to themselves, through any of the files loaded so far, and takes them out of the
 * copies that the bundler works on: it would stop at the first one and not say where.
 *
 * @param references Where to start: the references of a file that was just loaded. A circle is complete once its last
 *   file is there.
 */
export function removeSelfReferences(
  loaded: LoadedFiles,
  references: readonly JsonObject[],
): Diagnostic[] {
  return references.flatMap((start) => {
    const circle = circleFrom(start, loaded);
    if (circle.length === 0) return [];
    const diagnostic = selfReference(circle, loaded);
    for (const reference of circle) delete reference["$ref"];
    return [diagnostic];
  });
}

/** The references that lead from one to the next and back to the first, none when the chain ends. */
function circleFrom(start: JsonObject, loaded: LoadedFiles): JsonObject[] {
  const steps: JsonObject[] = [];
  let next: unknown = start;
  while (isReference(next)) {
    const index = steps.indexOf(next);
    if (index >= 0) return steps.slice(index);
    steps.push(next);
    next = targetOf(next, loaded);
  }
  return [];
}

/**
 * What a `$ref` points to, `undefined` for nothing. Where its pointer leads through another `$ref`, that one has to be
 * followed first, and is what comes next.
 */
function targetOf(reference: JsonObject & { $ref: string }, loaded: LoadedFiles): unknown {
  const base = loaded.origins.get(reference)?.location ?? null;
  const [uri = "", fragment = ""] = reference.$ref.split("#");
  const pointer = fragment === "" ? "" : referencePointer(`#${fragment}`);
  const file = loaded.files.get(uri === "" ? (base ?? "") : loaded.resolveExternalRef(base, uri));
  if (file === undefined || pointer === undefined) return undefined;
  let value: unknown = file.parsed;
  for (const token of parsePointer(pointer)) {
    if (typeof value !== "object" || value === null) return undefined;
    if (!Object.hasOwn(value, token)) return isReference(value) ? value : undefined;
    value = Reflect.get(value, token);
  }
  return value;
}

/** One problem for the whole circle, at the `$ref` that comes first: in the root file, or else by name and place. */
function selfReference(circle: readonly JsonObject[], loaded: LoadedFiles): Diagnostic {
  const { files, origins, root } = loaded;
  const places = circle.map((reference) => {
    const { location, tokens } = origins.get(reference) ?? {
      location: root.source.absoluteRef,
      tokens: [],
    };
    const pointer = toPointer([...tokens, "$ref"]);
    const position = (files.get(location) ?? root).locate(pointer);
    const file = location === root.source.absoluteRef ? "" : location;
    return { file, pointer, position, label: `${position.file}#${toPointer(tokens)}` };
  });
  const [first] = [...places].sort(
    (one, other) =>
      compareText(one.file, other.file) ||
      one.position.line - other.position.line ||
      one.position.column - other.position.column,
  );
  if (first === undefined) throw new RangeError("a circle has at least one $ref");
  const start = places.indexOf(first);
  const turned = [...places.slice(start), ...places.slice(0, start), first];
  const chain = turned.map(({ label }) => label).join(" -> ");
  const { pointer, position } = first;
  const message = `A $ref leads back to itself: ${chain}.`;
  return { severity: "error", rule: "self-referring-ref", message, pointer, position };
}
