import { placeOf } from "../position.ts";
import type { ApiModel } from "../model/api-model.ts";
import { type CallableOperation, nameClient, type ClientNames } from "../model/client-names.ts";
import { groupBy } from "../model/group-by.ts";
import { schemaTypeName } from "../model/names.ts";
import type { Node } from "../model/node.ts";
import { warning, type Problem } from "../model/problem.ts";
import { sortedMap } from "../model/sorted.ts";
import {
  clientTypes,
  pagesName,
  pagesTypes,
  repeatedIds,
  streamName,
  streamTypes,
  wishedFunctionNames,
  writableName,
} from "../model/unique-names.ts";
import { streamOf } from "../model/streams/operation-stream.ts";
import { usedNode } from "./check-operation-ids.ts";

/** Something that gets a name in the generated code. */
interface Named {
  /** What it is called in the description. */
  readonly label: string;
  readonly node: Node;
  /** The name that it would have if there were no others. */
  readonly wish: string;
  readonly name: string;
  /** Whether it is reported already that it is not called what it would be. */
  readonly isReported?: boolean;
}

/** Why nothing of a kind can have a name, by the name: a part of a sentence. */
type Refusals = ReadonlyMap<string, () => string>;

/** Finds operations and schemas whose names something else has, and says which one each has instead. */
export function checkNames(model: ApiModel): Problem[] {
  const names = nameClient(model);
  const functions = functionsOf(names);
  const pages = pagesIn(names);
  const streams = streamsIn(names);
  const all = [...functions, ...pages, ...streams];
  return [
    ...refusedNames(model, "function", functions, new Map()),
    ...refusedNames(model, "function", pages, namesOfFunctions(model, functions)),
    ...refusedNames(model, "function", streams, namesOfFunctions(model, [...functions, ...pages])),
    ...refusedNames(model, "type", typesOf(model, names), namesOfOthers(model, all, names)),
  ];
}

function functionsOf({ functions }: ClientNames): Named[] {
  const operations = [...functions.keys()];
  const repeated = repeatedIds(operations);
  const wishes = wishedFunctionNames(operations);
  return [...functions].map(([operation, name], index) => {
    const { operationId } = operation;
    return {
      label: labelOf(operation),
      node: usedNode(operation),
      wish: wishes[index] ?? name,
      name,
      isReported: operationId !== undefined && repeated.has(operationId),
    };
  });
}

function labelOf({ operationId, method, path }: CallableOperation): string {
  return operationId === undefined ? `${method.toUpperCase()} ${path}` : `"${operationId}"`;
}

function pagesIn({ functions, pages }: ClientNames): Named[] {
  return [...pages].map(([operation, name]) => ({
    label: `Pages of ${labelOf(operation)}`,
    node: usedNode(operation),
    wish: pagesName(functions.get(operation) ?? ""),
    name,
  }));
}

function streamsIn({ functions, streams }: ClientNames): Named[] {
  return [...streams].map(([operation, name]) => ({
    label: `The stream of ${labelOf(operation)}`,
    node: usedNode(operation),
    wish: streamName(functions.get(operation) ?? ""),
    name,
  }));
}

function typesOf({ components, directions }: ApiModel, names: ClientNames): Named[] {
  return sortedMap(components.schemas).flatMap(([key, schema]): Named[] => {
    const { node } = schema;
    const typeName = names.types.get(key) ?? "";
    const own = { label: `"${key}"`, node, wish: schemaTypeName(key), name: typeName };
    if (!directions.isWritable(schema)) return [own];
    const sent = {
      label: `"${key}" as it is sent`,
      node,
      wish: writableName(typeName),
      name: names.writable.get(schema) ?? "",
    };
    return [own, sent];
  });
}

/** Names that no type has because a package exports something else by them. */
function namesOfOthers(
  model: ApiModel,
  all: readonly Named[],
  { functions, pages }: ClientNames,
): Refusals {
  const hasStreams = [...functions.keys()].some((operation) => streamOf(operation) !== undefined);
  const own = [
    ...clientTypes,
    ...(pages.size > 0 ? pagesTypes : []),
    ...(hasStreams ? streamTypes : []),
  ];
  return new Map([
    ...own.map((name) => [name, () => "but every client has a type of that name"] as const),
    ...namesOfFunctions(model, all),
  ]);
}

function namesOfFunctions(model: ApiModel, functions: readonly Named[]): Refusals {
  return new Map(
    functions.map(({ label, node, name }) => {
      const at = (): string => placeOf(model.locate(node));
      return [name, () => `but the function of ${label} at ${at()} has that name`] as const;
    }),
  );
}

function refusedNames(
  model: ApiModel,
  kind: "function" | "type",
  all: readonly Named[],
  refusals: Refusals,
): Problem[] {
  return [...groupBy(all, ({ wish }) => wish)].flatMap(([wish, group]) => {
    const refusal = refusals.get(wish);
    if (group.length === 1 && refusal === undefined) return [];
    const keeper = group.find(({ name }) => name === wish);
    return group.flatMap((named): Problem[] => {
      const other = keeper ?? group.find((item) => item !== named);
      if (named === keeper || named.isReported === true) return [];
      const meeting = other && `as ${other.label} at ${placeOf(model.locate(other.node))} does`;
      const reason = keeper === undefined ? (refusal?.() ?? meeting) : meeting;
      if (reason === undefined) return [];
      const message = `${named.label} would become the ${kind} ${wish}, ${reason}, so it is named ${named.name}.`;
      return [warning(`duplicate-${kind}-name`, named.node, message)];
    });
  });
}
