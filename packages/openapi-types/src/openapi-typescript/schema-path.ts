import type { ApiModel, Node } from "@convex-openapi/document/model";

/** Keywords of a schema that stay in the path of what they lead to. */
const telling: ReadonlySet<string> = new Set(["anyOf", "oneOf", "$defs"]);

/**
 * Where a schema stands as the keys that openapi-typescript names it by: without those of keywords that only lead to
 * it, and a parameter by its location and its name.
 */
export function schemaPath(model: ApiModel, node: Node): string[] {
  const path: string[] = [];
  for (let here = node; here.parent !== undefined; here = here.parent) {
    path.unshift(...keysOf(model, here, here.parent));
  }
  return path;
}

function keysOf(model: ApiModel, node: Node, parent: Node): readonly string[] {
  const { key, kind } = node;
  switch (parent.kind) {
    case "schema":
      return telling.has(key) ? [key] : [];
    case "list of schema":
      return telling.has(parent.key) ? [key] : [];
    case "map of schema":
      return parent.key === "patternProperties" ? [] : [key];
    case "list of parameter": {
      const parameter = model.parameterAt(node);
      return parameter === undefined ? [key] : [parameter.in, parameter.name];
    }
    default:
      return kind === "schema" ? [] : [key];
  }
}
