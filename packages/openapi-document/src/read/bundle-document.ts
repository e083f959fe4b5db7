import { formatDiagnostic, type Diagnostic } from "../diagnostic.ts";
import type { ApiDocument, JsonObject } from "../document.ts";
import { pointerOf } from "../model/node.ts";
import { isObject } from "../reference.ts";
import { assembleDocument } from "./assemble-document.ts";
import { isOpenApi30 } from "./component-names.ts";
import { DocumentError } from "./document-error.ts";
import type { ParsedText } from "./parsed-text.ts";
import type { ReadOptions, SourceText } from "./read-text.ts";
import { ReferenceTargets } from "./reference-targets.ts";
import { replaceReferences, type DeadReference } from "./replace-references.ts";
import { SchemaResources, type FilePlace, type SchemaResource } from "./schema-resources.ts";
import { selfReference } from "./self-reference.ts";
import { SourceFiles, type SourceFile } from "./source-files.ts";
import { ReferenceWalk, targetOf, type WrittenReference } from "./visit-references.ts";

/**
 * Makes one document of a description whose `$ref`s point to other files: what they point to becomes a
 * component, named after the file or the last part of the pointer. Names do not depend on the order of keys.
 * `locate` answers with the file that a part came from.
 *
 * `problems` of the document has an `unresolved-ref` for each `$ref` to nothing, and a `self-referring-ref` for each
 * circle of `$ref`s.
 *
 * Throws a {@link DocumentError} with all of those when a file that a `$ref` points to cannot be read.
 */
export async function bundleDocument(
  source: SourceText,
  { value, locate }: ParsedText & { readonly value: JsonObject },
  options: ReadOptions,
): Promise<ApiDocument> {
  const root: SourceFile = { location: source.location, name: source.file, value, locate };
  const files = new SourceFiles(root, options);
  const resources = new SchemaResources(!isOpenApi30(value));
  const found = { resources, targets: new ReferenceTargets(files, resources) };
  const resource = resources.add(root, "document");
  await readFiles(resource, files, found);
  const { dead, replacements } = replaceReferences(resource, found);
  const problems = withoutRepetition([
    ...found.targets.circles.map((circle) => selfReference(circle, root)),
    ...dead.flatMap(unresolvedReference),
  ]);
  if (files.faults.length > 0 || dead.some(isUnreadable)) {
    const errors = problems.filter(({ severity }) => severity === "error");
    throw new DocumentError([...files.faults, ...errors]);
  }
  return { file: root.name, ...assembleDocument(resource, replacements), problems };
}

interface FoundParts {
  readonly resources: SchemaResources;
  readonly targets: ReferenceTargets;
}

/** Reads every file that is referred to. */
async function readFiles(
  root: SchemaResource,
  files: SourceFiles,
  { resources, targets }: FoundParts,
): Promise<void> {
  const walk = new ReferenceWalk(resources);
  let waiting: WrittenReference[] = [];
  const visitor = {
    enter(reference: WrittenReference): FilePlace | undefined {
      const found = targets.find(reference.place);
      if (found === undefined) waiting.push(reference);
      return found?.target;
    },
  };
  walk.visit([{ resource: root, node: root.node, value: root.value }], visitor);
  while (waiting.length > 0) {
    for (const file of await files.readWanted()) {
      const isDescription = isObject(file.value) && file.value["openapi"] !== undefined;
      resources.add(file, isDescription ? "document" : "schema");
    }
    const again = waiting;
    waiting = [];
    for (const reference of again) walk.visit(targetOf(reference, visitor), visitor);
  }
}

/** What stands for two things in a description is visited as both. */
function withoutRepetition(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byLine = diagnostics.map(
    (diagnostic) => [formatDiagnostic(diagnostic), diagnostic] as const,
  );
  return [...new Map(byLine).values()];
}

function isUnreadable({ reference, found: { why } }: DeadReference): boolean {
  return why === "unreadable" && !isMapped(reference);
}

function unresolvedReference({ reference, found: { reason } }: DeadReference): Diagnostic[] {
  if (reason === undefined) return [];
  const { place, node } = reference;
  const pointer = pointerOf(node);
  const position = place.resource.file.locate(pointer);
  const text = JSON.stringify(place.value.$ref);
  if (isMapped(reference)) {
    const message = `${text} ${reason}, so ${JSON.stringify(reference.key)} selects no schema.`;
    return [{ severity: "warning", rule: "unresolved-mapping", message, pointer, position }];
  }
  const message = `The $ref ${text} ${reason}.`;
  return [{ severity: "error", rule: "unresolved-ref", message, pointer, position }];
}

/** Whether a reference is a value of a discriminator's mapping, which gives no type that could be wrong. */
function isMapped({ holder, place }: WrittenReference): boolean {
  return holder !== place.value;
}
