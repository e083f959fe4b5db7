import type { JsonObject } from "../document.ts";
import { parsePointer } from "../json-pointer.ts";
import { isObject, referencePointer, resolveReference } from "../reference.ts";

/** The groups of `components`, by what stands in them. Nothing is generated from the last three. */
const groupNames = {
  schemas: "a schema",
  parameters: "a parameter",
  headers: "a header",
  requestBodies: "a request body",
  responses: "a response",
  callbacks: "a callback",
  pathItems: "a path item",
  mediaTypes: "a media type",
  examples: "an example",
  links: "a link",
  securitySchemes: "a security scheme",
} as const;

const notGenerated: ReadonlySet<ComponentGroup> = new Set(["examples", "links", "securitySchemes"]);

/** See {@link groupNames}. */
export type ComponentGroup = keyof typeof groupNames;

/**
 * What a `$ref` points to, when that cannot stand where one of `group` has to: a component of another group, or a value
 * that is no object. `undefined` when all is well, or when it points to nothing.
 */
export function wrongTarget(
  root: JsonObject,
  ref: string,
  group: ComponentGroup,
): string | undefined {
  const target = resolveReference(root, ref);
  if (target === undefined || notGenerated.has(group)) return undefined;
  const expected = groupNames[group];
  if (!isObject(target)) {
    // A schema can be `true` or `false`, and `null` is told where it stands.
    const isSchema = group === "schemas" && (typeof target === "boolean" || target === null);
    return isSchema ? undefined : `${kindOf(target)}, not to ${expected}`;
  }
  const pointer = referencePointer(ref) ?? "";
  if (pointer === "") return `the whole document, not to ${expected}`;
  const [place, found = "", , ...deeper] = parsePointer(pointer);
  if (place !== "components" || deeper.length > 0 || found === group) return undefined;
  // A header is a parameter without name and place (OpenAPI 3.1 section 4.8.21), and many descriptions share them.
  if (group === "headers" && found === "parameters") return undefined;
  return isGroup(found) ? `${groupNames[found]}, not to ${expected}` : undefined;
}

function isGroup(name: string): name is ComponentGroup {
  return Object.hasOwn(groupNames, name);
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "string" ? "a text" : `a ${typeof value}`;
}
