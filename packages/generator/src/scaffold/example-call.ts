import type { Client, ClientOperation } from "../emit/client.ts";
import { isIdentifier, type Parameter, type Schema } from "@convex-openapi/document/model";

/** A call that compiles, for a README or a first test. */
export interface ExampleCall {
  readonly functionName: string;
  /** Such as `listPets(client)` or `getPet(client, { params: { path: { id: 1 } } })`. */
  readonly code: string;
}

/**
 * The call of a client that needs the least to be said: reading before writing, few parameters before many.
 * @returns `undefined` when every operation needs a body, or there is none.
 */
export function exampleCall({ operations }: Client): ExampleCall | undefined {
  const [operation] = operations
    .filter(({ requestBody, deprecated }) => requestBody?.required !== true && !deprecated)
    .sort((a, b) => effort(a) - effort(b));
  if (operation === undefined) return undefined;
  const { functionName } = operation;
  const required = requiredParameters(operation);
  const init = required.length === 0 ? "" : `, { params: { ${parameterGroups(required)} } }`;
  return { functionName, code: `${functionName}(client${init})` };
}

function effort(operation: ClientOperation): number {
  return requiredParameters(operation).length * 2 + (operation.method === "get" ? 0 : 100);
}

function requiredParameters({ parameters }: ClientOperation): readonly Parameter[] {
  return parameters.filter(({ required }) => required);
}

function parameterGroups(parameters: readonly Parameter[]): string {
  const places = [...new Set(parameters.map((parameter) => parameter.in))];
  return places
    .map((place) => {
      const members = parameters.filter((parameter) => parameter.in === place);
      return `${place}: { ${members.map(parameterText).join(", ")} }`;
    })
    .join(", ");
}

function parameterText({ name, schema }: Parameter): string {
  const key = isIdentifier(name) ? name : JSON.stringify(name);
  return `${key}: ${JSON.stringify(sampleValue(schema))}`;
}

function sampleValue(schema: Schema | undefined): unknown {
  const [firstValue = schema?.keyword("const")] = schema?.enum ?? [];
  if (firstValue !== undefined) return firstValue;
  const type = schema?.types[0];
  if (type === "integer" || type === "number") return 1;
  if (type === "boolean") return true;
  if (type === "array") return [];
  return "…";
}
