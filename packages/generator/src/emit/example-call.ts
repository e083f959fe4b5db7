import type { Client, ClientOperation } from "./client.ts";
import { isIdentifier, type Parameter, type Schema } from "@convex-openapi/document/model";
import { ownServer } from "./sent-requests.ts";

/** A call that compiles, for a README or a first test. */
export interface ExampleCall {
  readonly functionName: string;
  /** Such as `listPets(client)` or `getPet(client, { params: { path: { id: 1 } } })`. */
  readonly code: string;
}

/**
 * The call of a client that needs the least to be said: reading before writing, few parameters before many.
 * @returns `undefined` when every operation needs a body or a value that has to be made up, or there is none.
 */
export function exampleCall({ operations, server }: Client): ExampleCall | undefined {
  const candidates = operations.filter(
    (operation) =>
      operation.requestBody?.required !== true &&
      !operation.deprecated &&
      (ownServer(operation, server?.url)?.isComplete ?? true),
  );
  for (const operation of candidates.sort((a, b) => effort(a) - effort(b))) {
    const init = exampleInit(requiredParameters(operation));
    const { functionName } = operation;
    if (init !== undefined) return { functionName, code: `${functionName}(client${init})` };
  }
  return undefined;
}

function effort(operation: ClientOperation): number {
  return requiredParameters(operation).length * 2 + (operation.method === "get" ? 0 : 100);
}

function requiredParameters({ parameters }: ClientOperation): readonly Parameter[] {
  return parameters.filter(({ required }) => required);
}

/** The options of a call, `undefined` where a parameter has no plain value. */
function exampleInit(parameters: readonly Parameter[]): string | undefined {
  const groups = new Map<string, string[]>();
  for (const { name, in: place, schema, content } of parameters) {
    const value = content.length > 0 ? undefined : sampleValue(schema);
    if (value === undefined) return undefined;
    const key = isIdentifier(name) ? name : JSON.stringify(name);
    groups.set(place, [...(groups.get(place) ?? []), `${key}: ${JSON.stringify(value)}`]);
  }
  const places = [...groups].map(([place, members]) => `${place}: { ${members.join(", ")} }`);
  return places.length === 0 ? "" : `, { params: { ${places.join(", ")} } }`;
}

/** A value that is surely of a schema's type, `undefined` where only the API knows one. */
function sampleValue(schema: Schema | undefined): unknown {
  if (schema === undefined) return "…";
  const { resolved } = schema;
  if (resolved === undefined || compositions.some((keyword) => resolved.has(keyword))) {
    return undefined;
  }
  const [firstValue = resolved.keyword("const")] = resolved.enum ?? [];
  if (firstValue !== undefined) return firstValue;
  switch (resolved.types[0]) {
    case undefined:
      return resolved.has("properties") ? undefined : "…";
    case "string":
      return "…";
    case "integer":
    case "number":
      return 1;
    case "boolean":
      return true;
    case "array":
      return listLengths.some((keyword) => resolved.has(keyword)) ? undefined : [];
    default:
      return undefined;
  }
}

/** What makes a type of several. */
const compositions = ["allOf", "anyOf", "oneOf", "not", "if"];

/** What may make an empty list too short. */
const listLengths = ["minItems", "prefixItems"];
