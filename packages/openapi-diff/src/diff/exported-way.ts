import {
  type ApiModel,
  operationTypeNames,
  schemaTypeNames,
  streamItemName,
  streamOf,
} from "@convex-openapi/document/model";
import { documentTypes, streamItemType } from "@convex-openapi/types/printing";
import type { ExportedNames } from "./exported-names.ts";
import { itemsStep, type TypeSteps } from "./schema-place.ts";

/**
 * The way to a type by what a package exports, for one that the compiler was shown: the items of the stream that a
 * function gives have a name. `undefined` where nothing leads to the type, such as to the items of a body that is sent.
 */
export function exportedWay(
  way: TypeSteps,
  model: ApiModel,
  { client }: Pick<ExportedNames, "client">,
): TypeSteps | undefined {
  const [root, first, second, part] = way;
  const isReusable = first === '"responses"' || first === '"requestBodies"';
  if (root === "components" && !isReusable) return way;
  const holderLength = root === "components" ? 3 : part === '"responses"' ? 5 : 4;
  const [step, , ...inside] = way.slice(holderLength);
  if (step !== itemsStep) return way;
  if (root !== "paths" || part !== '"responses"') return undefined;
  const called = [...client.functions].find(
    ([{ path, method }]) => JSON.stringify(path) === first && JSON.stringify(method) === second,
  );
  const stream = called && streamOf(called[0]);
  if (called === undefined || stream === undefined) return undefined;
  const [list, ...inItem] = inside;
  if (stream.isListed && list !== "number") return undefined;
  const { received } = documentTypes(model, client, { comments: false });
  if (streamItemType(stream.item, received).kind === "atom") return undefined;
  const types = operationTypeNames(client.functions.values(), schemaTypeNames(client));
  return [streamItemName(client, types)(called[1]), ...(stream.isListed ? inItem : inside)];
}
