import type { JsonObject } from "../document.ts";
import type { ClientModel, OperationModel, ParameterModel } from "../model/model.ts";
import { isIdentifier } from "../model/names.ts";

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
export function exampleCall(model: ClientModel): ExampleCall | undefined {
  const [operation] = model.operations
    .filter(({ requestBody, deprecated }) => requestBody?.required !== true && !deprecated)
    .sort((a, b) => effort(a) - effort(b));
  if (operation === undefined) return undefined;
  const { functionName } = operation;
  const required = requiredParameters(operation);
  const init = required.length === 0 ? "" : `, { params: { ${parameterGroups(required)} } }`;
  return { functionName, code: `${functionName}(client${init})` };
}

function effort(operation: OperationModel): number {
  return requiredParameters(operation).length * 2 + (operation.method === "get" ? 0 : 100);
}

function requiredParameters({ parameters }: OperationModel): readonly ParameterModel[] {
  return parameters.filter(({ required, in: place }) => required || place === "path");
}

function parameterGroups(parameters: readonly ParameterModel[]): string {
  const places = [...new Set(parameters.map((parameter) => parameter.in))];
  return places
    .map((place) => {
      const members = parameters.filter((parameter) => parameter.in === place);
      return `${place}: { ${members.map(parameterText).join(", ")} }`;
    })
    .join(", ");
}

function parameterText({ name, schema }: ParameterModel): string {
  const key = isIdentifier(name) ? name : JSON.stringify(name);
  return `${key}: ${JSON.stringify(sampleValue(schema))}`;
}

function sampleValue(schema: JsonObject | undefined): unknown {
  const [firstValue] = Array.isArray(schema?.enum) ? schema.enum : [];
  if (firstValue !== undefined) return firstValue;
  if (schema?.const !== undefined) return schema.const;
  const [type] = [schema?.type].flat();
  if (type === "integer" || type === "number") return 1;
  if (type === "boolean") return true;
  if (type === "array") return [];
  return "…";
}
