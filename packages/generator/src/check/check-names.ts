import { placeOf } from "../position.ts";
import type { ApiModel } from "../model/api-model.ts";
import { callableOperations, nameClient, type ClientNames } from "../model/client-names.ts";
import { schemaTypeName } from "../model/names.ts";
import { child, type Node, pointerOf } from "../model/node.ts";
import type { Operation } from "../model/operation.ts";
import { warning, type Problem } from "../model/problem.ts";
import { sortedMap } from "../model/sorted.ts";
import { wishedFunctionNames, writableName } from "../model/unique-names.ts";

/** Something that gets a name in the generated code. */
interface Named {
  /** What it is called in the description. */
  readonly label: string;
  readonly node: Node;
  /** The name that it would have if there were no others. */
  readonly wish: string;
  readonly name: () => string;
}

/** Finds operations and schemas that would have the same name, and says which one each has instead. */
export function checkNames(model: ApiModel): Problem[] {
  let made: ClientNames | undefined;
  const names = (): ClientNames => (made ??= nameClient(model));
  return [
    ...repeatedIds(model, names),
    ...sharedNames(model, "function", functionsOf(model, names)),
    ...sharedNames(model, "type", typesOf(model, names)),
  ];
}

function repeatedIds(model: ApiModel, names: () => ClientNames): Problem[] {
  const functions = callableOperations(model.operations);
  const seen = new Map<string, Node>();
  return [...functions, ...model.webhooks].flatMap((operation, index): Problem[] => {
    const { operationId } = operation;
    if (operationId === undefined) return [];
    const node = usedNode(operation);
    const first = seen.get(operationId);
    if (first === undefined) {
      seen.set(operationId, node);
      return [];
    }
    const at = child(node, "operationId");
    const place = placeOf(model.locate(child(first, "operationId")));
    const message =
      place === placeOf(model.locate(at))
        ? `"${operationId}" is used twice, because #${pointerOf(first)} is the same operation`
        : `"${operationId}" is also used at ${place}`;
    const called = functions[index];
    const name = called && names().functions.get(called);
    const outcome = name === undefined ? "" : `, so this one is called ${name}`;
    return [warning("duplicate-operation-id", node, `${message}${outcome}.`, at)];
  });
}

function functionsOf(model: ApiModel, names: () => ClientNames): Named[] {
  const operations = callableOperations(model.operations);
  const ids = new Set<string>();
  return wishedFunctionNames(operations).flatMap((wish, index): Named[] => {
    const operation = operations[index];
    if (operation === undefined) return [];
    const { operationId, method, path } = operation;
    const isNamed = operationId !== undefined && !ids.has(operationId);
    if (isNamed) ids.add(operationId);
    return [
      {
        label: isNamed ? `"${operationId}"` : `${method.toUpperCase()} ${path}`,
        node: usedNode(operation),
        wish,
        name: () => names().functions.get(operation) ?? "",
      },
    ];
  });
}

function typesOf({ components, directions }: ApiModel, names: () => ClientNames): Named[] {
  return sortedMap(components.schemas).flatMap(([key, schema]): Named[] => {
    const { node } = schema;
    const typeName = (): string => names().types.get(key) ?? "";
    const own = { label: `"${key}"`, node, wish: schemaTypeName(key), name: typeName };
    if (!directions.isWritable(schema)) return [own];
    const sent = {
      label: `"${key}" as it is sent`,
      node,
      wish: writableName(typeName()),
      name: () => names().writable.get(schema) ?? "",
    };
    return [own, sent];
  });
}

function sharedNames(model: ApiModel, kind: string, all: readonly Named[]): Problem[] {
  const groups = new Map<string, Named[]>();
  for (const named of all) {
    const group = groups.get(named.wish);
    if (group === undefined) groups.set(named.wish, [named]);
    else group.push(named);
  }
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .flatMap((group) => {
      const keeper = group.find(({ name, wish }) => name() === wish);
      return group.flatMap((named): Problem[] => {
        const other = keeper ?? group.find((item) => item !== named);
        if (named === keeper || other === undefined) return [];
        const at = placeOf(model.locate(other.node));
        const message = `${named.label} would become the ${kind} ${named.wish}, as ${other.label} at ${at} does, so it is called ${named.name()}.`;
        return [warning(`duplicate-${kind}-name`, named.node, message)];
      });
    });
}

/** Where an operation is used: a path item can be one of several paths. */
function usedNode({ node, method, pathItem }: Operation): Node {
  return pathItem.use === pathItem.node ? node : child(pathItem.use, method);
}
