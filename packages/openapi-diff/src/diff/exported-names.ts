import {
  type ApiModel,
  type ClientNames,
  componentAt,
  nameClient,
  type Node,
  type Operation,
  operationTypeNames,
  pointerOf,
  type Schema,
  schemaTypeNames,
} from "@convex-openapi/document/model";
import { operationName } from "./compare/operation-name.ts";
import { code } from "./compare/words.ts";

/** The names of the types of a schema. */
export interface SchemaTypeNames {
  readonly node: Node;
  /** As reports name the schema: its key, or where it stands. */
  readonly label: string;
  readonly type: string;
  /** Of the type as it is sent, `undefined` where that is the same. */
  readonly writable: string | undefined;
}

/** The names of an operation. */
export interface OperationNames {
  readonly operation: Operation;
  readonly functionName: string;
  /** Of the function for its pages, `undefined` where it has none. */
  readonly pages: string | undefined;
  /** Of the function for its stream, `undefined` where it has none. */
  readonly stream: string | undefined;
  /** Of the types of what it takes and gives, such as `ListTeamsInit`, the first. */
  readonly init: string;
  /** Such as `operations["get_team"]`, `undefined` where another operation has it. */
  readonly key: string | undefined;
  /** Such as `paths["/teams"]`. */
  readonly path: string;
}

/** The names that the package of a description has. */
export interface ExportedNames {
  /** What the emitters call everything. */
  readonly client: ClientNames;
  readonly operations: ReadonlyMap<Operation, OperationNames>;
  /** By the pointer of an operation or a path, the operations that are there. */
  readonly operationsAt: ReadonlyMap<string, readonly OperationNames[]>;
  /** By the pointer of the schema. */
  readonly schemas: ReadonlyMap<string, SchemaTypeNames>;
  /** All of them, with what each stands for, as reports say it: "the function of `GET /teams`". */
  readonly meanings: ReadonlyMap<string, string>;
}

/** The names that the package of a description has. */
export function exportedNames(model: ApiModel): ExportedNames {
  const client = nameClient(model);
  const operations = new Map(
    namesOfOperations(client).map((names) => [names.operation, names] as const),
  );
  const operationsAt = new Map<string, OperationNames[]>();
  const meanings = new Map<string, string>();
  for (const names of operations.values()) {
    const { operation, functionName, pages, stream, key, path } = names;
    for (const node of [operation.node, model.nodeAt(["paths", operation.path])]) {
      const pointer = pointerOf(node);
      operationsAt.set(pointer, [...(operationsAt.get(pointer) ?? []), names]);
    }
    const called = code(operationName(operation));
    meanings.set(functionName, `the function of ${called}`);
    if (pages !== undefined) meanings.set(pages, `the function for the pages of ${called}`);
    if (stream !== undefined) meanings.set(stream, `the function for the stream of ${called}`);
    if (key !== undefined) meanings.set(key, `the type of ${called}`);
    meanings.set(path, `the path ${code(operation.path)}`);
  }
  const schemas = new Map<string, SchemaTypeNames>();
  for (const [schema, type] of typesBySchema(model, client)) {
    const { node } = schema;
    const label = code(componentAt(node)?.name ?? `#${pointerOf(node)}`);
    const writable = client.writable.get(schema);
    schemas.set(pointerOf(node), { node, label, type, writable });
    meanings.set(type, `the type of the schema ${label}`);
    if (writable !== undefined) {
      meanings.set(writable, `the type of the schema ${label} as it is sent`);
    }
  }
  return { client, operations, operationsAt, schemas, meanings };
}

function namesOfOperations(client: ClientNames): OperationNames[] {
  const { functions } = client;
  const ids = new Set<string>();
  const types = operationTypeNames(functions.values(), schemaTypeNames(client));
  return [...functions].map(([operation, functionName]) => {
    const { operationId, path } = operation;
    const isFirst = operationId !== undefined && !ids.has(operationId);
    if (isFirst) ids.add(operationId);
    return {
      operation,
      functionName,
      pages: client.pages.get(operation),
      stream: client.streams.get(operation),
      init: types.get(functionName)?.init ?? "",
      key: isFirst ? `operations[${JSON.stringify(operationId)}]` : undefined,
      path: `paths[${JSON.stringify(path)}]`,
    };
  });
}

function typesBySchema(model: ApiModel, { types, parts }: ClientNames): [Schema, string][] {
  const named = [...types].flatMap(([key, name]): [Schema, string][] => {
    const schema = model.components.schemas.get(key);
    return schema === undefined ? [] : [[schema, name]];
  });
  return [...named, ...parts];
}
