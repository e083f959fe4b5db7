import {
  type ApiModel,
  type ClientNames,
  componentAround,
  type Node,
} from "@convex-openapi/document/model";
import { describePlace } from "./describe-place.ts";
import type { TypeSteps } from "./schema-place.ts";
import type { Direction } from "./severity.ts";

/**
 * The way to the type of a place, as it is in a direction: a named schema that differs as it is sent has a type of its
 * own for that. `undefined` where no type stands for the place.
 */
export function typedWay(
  direction: Direction,
  model: ApiModel,
  { writable }: Pick<ClientNames, "writable">,
  node: Node,
): TypeSteps | undefined {
  const { type } = describePlace(model, node);
  const component = componentAround(node);
  if (type === undefined || direction === "response" || component?.group !== "schemas") return type;
  const schema = model.components.schemas.get(component.name);
  if (schema === undefined || !writable.has(schema)) return type;
  const [root = "", , ...keys] = type;
  return [root, '"writable"', ...keys];
}
