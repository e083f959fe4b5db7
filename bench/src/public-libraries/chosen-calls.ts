import { valueOf } from "../public-descriptions/made-values.ts";
import {
  part,
  type Raw,
  type RawDescription,
  type RawObject,
  type RawOperation,
} from "../public-descriptions/raw-description.ts";

/** A call that code over the types of a description makes. */
export interface ChosenCall {
  readonly path: string;
  readonly method: string;
  /** What is given, by where it stands: in `path`, `query`, `header` or `cookie`. */
  readonly params: Readonly<Record<string, RawObject>>;
  /** What is sent, `undefined` without a body. */
  readonly body: Raw | undefined;
  /** Whether the body is JSON. */
  readonly sendsJson: boolean;
  /** Whether something that has to be given is in the path. */
  readonly needsPath: boolean;
  /** Whether something that has to be given is in the query. */
  readonly needsQuery: boolean;
  /** What comes with each status that is declared: nothing, JSON of which something is said, or something else. */
  readonly responses: Readonly<Record<string, "nothing" | "json" | "else">>;
  /** Names of properties that a JSON response of 200 or 201 has, where it is an object that says what it is by itself. */
  readonly reads: readonly string[];
}

/**
 * Calls of up to six operations of a description, the first of each kind: reading with parameters in the path and in the
 * query, sending JSON in two ways and something else, deleting.
 */
export function chosenCalls(description: RawDescription): ChosenCall[] {
  const calls = description.operations().map((operation) => callOf(description, operation));
  const chosen: ChosenCall[] = [];
  const take = (is: (call: ChosenCall) => boolean): void => {
    const found = calls.find((call) => is(call) && !chosen.includes(call));
    if (found !== undefined) chosen.push(found);
  };
  take(({ method, needsPath }) => method === "get" && needsPath);
  take(({ method, params }) => method === "get" && params["query"] !== undefined);
  if (chosen.length === 0) take(({ method }) => method === "get");
  take(({ method, sendsJson }) => method === "post" && sendsJson);
  take(({ method, sendsJson, needsPath }) => method !== "get" && sendsJson && needsPath);
  take(({ method, body, sendsJson }) => method !== "get" && body !== undefined && !sendsJson);
  take(({ method }) => method === "delete");
  return chosen;
}

function callOf(description: RawDescription, operation: RawOperation): ChosenCall {
  const { path, method, parameters, content } = operation;
  const params: Record<string, Record<string, Raw>> = {};
  for (const { name, in: place, schema, content: media } of parameters) {
    if (typeof name !== "string" || typeof place !== "string") continue;
    const [held] = Object.values(part({ media: media ?? {} }, "media"));
    (params[place] ??= {})[name] = valueOf(description, schema ?? part(held, "schema"));
  }
  const types = Object.keys(content);
  const type = types.find((each) => each === "application/json") ?? types[0];
  const responses = Object.entries(operation.responses).map(([status, response]) => {
    const found = part(description.follow(response), "content");
    const json = description.follow(part(found["application/json"], "schema"));
    const isNothing = Object.keys(found).length === 0;
    return [status, isNothing ? "nothing" : Object.keys(json).length > 0 ? "json" : "else"];
  });
  return {
    path,
    method,
    params,
    body: type && valueOf(description, part(part(content, type), "schema")),
    sendsJson: type === "application/json",
    needsPath: params["path"] !== undefined,
    needsQuery: parameters.some((one) => one["in"] === "query" && one["required"] === true),
    responses: Object.fromEntries(responses) as ChosenCall["responses"],
    reads: propertiesOf(description, operation),
  };
}

function propertiesOf(description: RawDescription, { responses }: RawOperation): string[] {
  const [content] = ["200", "201"].flatMap((status) => {
    const found = part(description.follow(responses[status]), "content");
    return Object.keys(found).length > 0 ? [found] : [];
  });
  if (content === undefined || Object.keys(content).join() !== "application/json") return [];
  const schema = description.follow(part(content["application/json"], "schema"));
  const isComposed = ["allOf", "anyOf", "oneOf"].some((name) => schema[name] !== undefined);
  const { type = "object", nullable } = schema;
  if (isComposed || type !== "object" || nullable === true) return [];
  return Object.keys(part(schema, "properties")).slice(0, 3);
}
