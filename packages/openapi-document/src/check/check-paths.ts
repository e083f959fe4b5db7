import { placeOf } from "../position.ts";
import type { ApiModel } from "../model/api-model.ts";
import type { Node } from "../model/node.ts";
import { pathShape } from "../model/path-template.ts";
import { warning, type Problem } from "../model/problem.ts";

/** Checks that paths differ in more than the names of their parameters: a server cannot distinguish such paths. */
export function checkPaths(model: ApiModel): Problem[] {
  const paths = new Map(model.operations.map(({ path, pathItem }) => [path, pathItem.use]));
  const first = new Map<string, { readonly path: string; readonly node: Node }>();
  return [...paths].flatMap(([path, node]): Problem[] => {
    const shape = pathShape(path);
    const same = first.get(shape);
    if (same === undefined) {
      first.set(shape, { path, node });
      return [];
    }
    const at = placeOf(model.locate(same.node));
    const message = `The path is the same as "${same.path}" at ${at}: only parameter names differ.`;
    return [warning("duplicate-path", node, message)];
  });
}
