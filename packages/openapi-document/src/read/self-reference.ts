import type { Diagnostic } from "../diagnostic.ts";
import { pointerOf, refNode } from "../model/node.ts";
import { compareText } from "../model/sorted.ts";
import type { ReferencePlace } from "./reference-targets.ts";
import type { SourceFile } from "./source-files.ts";

/** The problem of a circle of references, reported once: at the `$ref` that comes first, in the root file or else by name and place. */
export function selfReference(circle: readonly ReferencePlace[], root: SourceFile): Diagnostic {
  const places = circle.map(({ resource: { file }, node }) => {
    const pointer = pointerOf(refNode(node));
    const position = file.locate(pointer);
    const rank = file === root ? "" : file.location;
    return { rank, pointer, position, label: `${position.file}#${pointerOf(node)}` };
  });
  const [first] = [...places].sort(
    (one, other) =>
      compareText(one.rank, other.rank) ||
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
